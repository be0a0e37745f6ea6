import { describe, expect, it } from 'vitest'
import { en } from './en'
import { english, typography } from './fixtures/french'
import { fr } from './fr'

const parts = import.meta.glob<Record<string, unknown>>('./*/parts/*.ts', { eager: true })
const partOf = (code: string, name: string) => parts[`./${code}/parts/${name}.ts`]?.[name]
const partNames = Object.keys(parts).flatMap(
  (path) => /^\.\/en\/parts\/(\w+)\.ts$/.exec(path)?.[1] ?? [],
)

/** Every text by its path; a function has none of its own. */
function textsIn(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`))
}

/** What texts with parts are given, so that only their own words are left. */
const givens = [
  [2, 3, 4, 5],
  [['2'], ['3']],
]

/** What a text comes to; empty where it wants to be given something else. */
function told(text: unknown): string {
  if (typeof text !== 'function') return typeof text === 'string' ? text : ''
  for (const given of givens) {
    try {
      return textsIn(text(...given))
        .map(([, words]) => words)
        .join('\n')
    } catch {
      // It takes something else.
    }
  }
  return ''
}

/** What is called so in every language, and JSON. */
const names =
  /Streamer Event Viewer|twitch event trigger|Authorization: Bearer|\{"subscription".*\}/g

const pairs: [string, unknown, unknown][] = [
  ['texts', en.texts, fr.texts],
  ['families', en.families, fr.families],
  ...partNames.map((name): [string, unknown, unknown] => [
    `the part ${name}`,
    partOf('en', name),
    partOf('fr', name),
  ]),
]

describe.each(pairs)('%s', (_, inEnglish, inFrench) => {
  it('has the same texts in both languages', () => {
    const keys = (texts: unknown) => textsIn(texts).map(([path, text]) => [path, typeof text])
    expect(keys(inFrench)).toEqual(keys(inEnglish))
  })

  it('is told in French, as French is printed', () => {
    const words = textsIn(inFrench).map(([, text]) => told(text).replace(names, ''))
    expect(words.filter((text) => english.test(text) || typography.test(text))).toEqual([])
  })
})
