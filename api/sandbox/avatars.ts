import type { Person } from './cast'

/** A round picture with a person's initial, in a hue of their own. */
export const avatar = ({ name, hue }: Person): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">
<circle cx="48" cy="48" r="48" fill="oklch(.55 .12 ${hue})"/>
<text x="48" y="49" fill="#fff" font-family="system-ui,sans-serif" font-size="44" font-weight="650" text-anchor="middle" dominant-baseline="central">${name.charAt(0).toUpperCase()}</text>
</svg>
`
