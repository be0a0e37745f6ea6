import { describe, expect, it } from 'vitest'
import { en } from '../feed/sentences/fixtures/en'
import { english, typography } from '../feed/sentences/fixtures/french'
import { fr } from '../feed/sentences/fixtures/fr'

const files = import.meta.glob<{ texts: unknown }>('../**/texts/*.ts', { eager: true })
const rooms = Object.keys(files).flatMap((path) => /^(.*)\/texts\/en\.ts$/.exec(path)?.[1] ?? [])
const textsOf = (room: string, code: string) => files[`${room}/texts/${code}.ts`]?.texts

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
function wordsOf(text: unknown): string {
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
  /Streamer Event Viewer|twitch event trigger|Authorization: Bearer|\{"(subscription|data)".*\}/g

const pairs: [string, unknown, unknown][] = [
  ['families', en.families, fr.families],
  ...rooms.map((room): [string, unknown, unknown] => [
    `the texts of ${room.replace('../', '')}`,
    textsOf(room, 'en'),
    textsOf(room, 'fr'),
  ]),
]

describe.each(pairs)('%s', (_, inEnglish, inFrench) => {
  it('has the same texts in both languages', () => {
    const keys = (texts: unknown) => textsIn(texts).map(([path, text]) => [path, typeof text])
    expect(keys(inFrench)).toEqual(keys(inEnglish))
  })

  it('is told in French, as French is printed', () => {
    const words = textsIn(inFrench).map(([, text]) => wordsOf(text).replace(names, ''))
    expect(words.filter((text) => english.test(text) || typography.test(text))).toEqual([])
  })
})
