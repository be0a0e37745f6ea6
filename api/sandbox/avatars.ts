import type { SandboxUser } from './cast'

/** A round picture with a person's initial, in a hue of their own. */
export const avatar = ({ name, hue }: SandboxUser): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">
<circle cx="48" cy="48" r="48" fill="oklch(.55 .12 ${hue})"/>
<text x="48" y="49" fill="#fff" font-family="system-ui,sans-serif" font-size="44" font-weight="650" text-anchor="middle" dominant-baseline="central">${name.charAt(0).toUpperCase()}</text>
</svg>
`

/** A still of a recording: a landscape in the person's hue, another one for every recording. */
export function still({ hue }: SandboxUser, id: string): string {
  const seed = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7)
  const [sun, hill] = [60 + (seed % 200), 90 + (seed % 50)]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180" width="320" height="180">
<rect width="320" height="180" fill="oklch(.3 .06 ${hue})"/>
<circle cx="${sun}" cy="64" r="26" fill="oklch(.82 .12 ${(hue + 40) % 360})"/>
<path d="M0 ${hill} Q80 ${hill - 50} 160 ${hill} T320 ${hill} V180 H0Z" fill="oklch(.42 .09 ${hue})"/>
<path d="M0 150 Q100 ${150 - (seed % 40)} 200 150 T320 140 V180 H0Z" fill="oklch(.22 .05 ${hue})"/>
</svg>
`
}
