// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const scss = readFileSync(new URL('_tokens.scss', import.meta.url), 'utf8')

/** The custom properties of the rules with these selectors, the last one winning. */
function tokens(...selectors: string[]): Record<string, string> {
  const rules = selectors.map((selector) => {
    const start = scss.indexOf(`\n${selector} {`)
    expect(start, selector).toBeGreaterThan(-1)
    return scss.slice(start, scss.indexOf('\n}', start))
  })
  const found = rules.flatMap((rule) => [...rule.matchAll(/--([\w-]+): ([^;]+);/g)])
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]))
}

type Lab = [number, number, number]

const lch = (l: number, c: number, h: number): Lab => {
  const angle = (h * Math.PI) / 180
  return [l, c * Math.cos(angle), c * Math.sin(angle)]
}

const color = (value = ''): Lab => {
  const [l, c, h] = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(value)?.slice(1).map(Number) ?? []
  if (l === undefined || c === undefined || h === undefined) throw new Error(`No oklch: ${value}`)
  return lch(l, c, h)
}

/** WCAG's relative luminance of a colour in Oklab, clipped to sRGB. */
function luminance([l, a, b]: Lab): number {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (light: number) => Math.min(1, Math.max(0, light))
  const red = clip(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short)
  const green = clip(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short)
  const blue = clip(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Lab, other: Lab): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const mix = (one: Lab, share: number, other: Lab): Lab => {
  const at = (index: 0 | 1 | 2) => one[index] * share + other[index] * (1 - share)
  return [at(0), at(1), at(2)]
}

const surfaces = ['room', 'floor', 'panel', 'raised']
const white = lch(1, 0, 0)
const hues = Array.from({ length: 36 }, (_, step) => step * 10)

describe.each(['dark', 'light'])('high contrast on %s', (scheme) => {
  const theme = tokens(
    `[data-bs-theme='${scheme}']`,
    `[data-contrast='more']`,
    `[data-contrast='more'][data-bs-theme='${scheme}']`,
  )

  it.each(surfaces)('keeps text at 7:1 and lines at 3:1 on the %s', (surface) => {
    const ground = color(theme[surface])
    for (const text of ['ink', 'soft', 'good', 'warn', 'bad']) {
      expect(contrast(color(theme[text]), ground), text).toBeGreaterThanOrEqual(7)
    }
    for (const line of ['line', 'spot-mark']) {
      expect(contrast(color(theme[line]), ground), line).toBeGreaterThanOrEqual(3)
    }
  })

  it('keeps what is written on colours at 7:1', () => {
    const ink = lch(0.23, 0.02, 85) // #221c10, a little lighter
    expect(contrast(ink, color(theme.spot))).toBeGreaterThanOrEqual(7)
    expect(contrast(white, color(theme.live))).toBeGreaterThanOrEqual(7)
    for (const hue of hues) {
      const avatar = lch(Number(theme['avatar-l']), 0.12, hue)
      expect(contrast(white, avatar), `avatar ${hue}`).toBeGreaterThanOrEqual(7)
      const family = lch(Number(theme['hue-l']), Number(theme['hue-c']), hue)
      const tinted = mix(family, Number.parseFloat(theme.tint ?? '') / 100, color(theme.panel))
      expect(contrast(family, tinted), `family ${hue}`).toBeGreaterThanOrEqual(7)
    }
  })
})
