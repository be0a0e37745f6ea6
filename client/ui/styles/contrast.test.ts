// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const scss = readFileSync(new URL('_tokens.scss', import.meta.url), 'utf8')

/** The custom properties of the rules with these selectors, the last one winning. */
function tokens(...selectors: string[]): Record<string, string> {
  const rules = selectors.map((selector) => {
    const start = scss.indexOf(`\n${selector} {`)
    if (start === -1) throw new Error(`No rule ${selector}`)
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
const texts = ['ink', 'soft', 'good', 'warn', 'bad']
const lines = ['line', 'spot-mark']
const white = lch(1, 0, 0)
const hues = Array.from({ length: 36 }, (_, step) => step * 10)

/** The pairs, by name, that stand out less than they have to. */
const weak = (minimum: number, pairs: readonly (readonly [string, Lab, Lab])[]): string[] =>
  pairs.filter(([, one, other]) => contrast(one, other) < minimum).map(([name]) => name)

it('measures contrast as WCAG does', () => {
  expect(contrast(white, lch(0, 0, 0))).toBeCloseTo(21)
  expect(contrast(white, color('oklch(0.5999 0 0)'))).toBeCloseTo(3.95, 1) // #808080
})

describe.each(['dark', 'light'])('high contrast on %s', (scheme) => {
  const theme = tokens(
    `[data-bs-theme='${scheme}']`,
    `[data-contrast='more']`,
    `[data-contrast='more'][data-bs-theme='${scheme}']`,
  )
  const onSurfaces = (names: readonly string[]) =>
    surfaces.flatMap((surface) =>
      names.map(
        (name) => [`${name} on ${surface}`, color(theme[name]), color(theme[surface])] as const,
      ),
    )

  it('keeps text at 7:1 and lines at 3:1 on every surface', () => {
    expect(weak(7, onSurfaces(texts))).toEqual([])
    expect(weak(3, onSurfaces(lines))).toEqual([])
  })

  it('keeps what is written on colours at 7:1', () => {
    const spotInk = lch(0.23, 0.02, 85) // #221c10
    const avatars = hues.map(
      (hue) => [`avatar ${hue}`, white, lch(Number(theme['avatar-l']), 0.12, hue)] as const,
    )
    const families = hues.map((hue) => {
      const ink = lch(Number(theme['hue-l']), Number(theme['hue-c']), hue)
      const tint = Number.parseFloat(theme.tint ?? '') / 100
      return [`family ${hue}`, ink, mix(ink, tint, color(theme.panel))] as const
    })
    const live = ['live', white, color(theme.live)] as const
    const spot = ['spot', spotInk, color(theme.spot)] as const
    expect(weak(7, [live, spot, ...avatars, ...families])).toEqual([])
  })
})
