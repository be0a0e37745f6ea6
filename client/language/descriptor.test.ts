import { describe, expect, it } from 'vitest'
import { outcomes } from '../../api/shared/descriptions/outcomes'
import { texts as english } from '../lab/texts/en'
import { texts as inEnglish } from '../topics/texts/en'
import { texts as french } from '../lab/texts/fr'
import { texts as inFrench } from '../topics/texts/fr'
import { wordsForDescriptor } from './descriptor'

describe('what the API tells as data', () => {
  const oldTimestamp = { code: 'timestamp-old', facts: { seconds: 840 } }

  it('is said in the language of the page', () => {
    expect(wordsForDescriptor(outcomes, english.outcomes, oldTimestamp)?.message).toContain(
      '14 minutes old',
    )
    expect(wordsForDescriptor(outcomes, french.outcomes, oldTimestamp)?.message).toContain(
      'il y a 14 minutes',
    )
  })

  it('says where a text stops being JSON', () => {
    const facts = { expected: 'colon', line: 2, column: 5, found: '1}' }
    const words = wordsForDescriptor(outcomes, french.outcomes, { code: 'not-json', facts })
    expect(words?.message).toContain(
      'ligne 2, colonne 5 («\u202f1}\u202f»)\u202f: il faudrait un deux-points',
    )
  })

  it.each([
    ['an outcome that is newer than this page', { code: 'teleported', facts: {} }],
    ['an outcome that lacks a fact', { code: 'timestamp-old', facts: {} }],
    ['what every object inherits', { code: 'toString', facts: {} }],
    ['nothing', undefined],
  ])('has no words for %s', (_, descriptor) => {
    expect(wordsForDescriptor(outcomes, english.outcomes, descriptor)).toBeUndefined()
  })
})

it('joins topics that do not work as each language prints it', () => {
  const topics = [{ title: 'Raid', reason: 'why' }, { title: 'Poll' }]
  expect(inEnglish.failed(topics)).toBe('Twitch isn’t sending everything: Raid: why; Poll.')
  expect(inFrench.failed(topics)).toContain('Raid\u202f: why\u202f; Poll.')
})
