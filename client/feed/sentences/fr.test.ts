import { describe, expect, it } from 'vitest'
import { samples } from '../../../api/shared/samples'
import { everySentence } from './fixtures/everySentence'
import { tellingIn, types, valuesIn } from './fixtures/telling'
import { english, typography } from './fixtures/french'
import { fr } from './fr'
import { of } from './fr/words'
import { plain } from '../../language/phrase'

const { say, sentence } = tellingIn(fr)

everySentence(fr)

/** What our own words are, without those of the payload. */
const ours = (text: string, event: unknown): string =>
  valuesIn(event)
    .map(({ value }) => value)
    .filter((value) => value.length > 3)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, value) => rest.replaceAll(value, '…'), text)

it.each(types)('tells %s in French alone', (type) => {
  const event = samples[type]()
  const { text, title } = say(type, event)
  expect(ours(text, event)).not.toMatch(english)
  expect(title).not.toMatch(english)
  expect(ours(text, event)).not.toMatch(typography)
})

describe('a sentence', () => {
  it('names people and amounts', () => {
    expect(sentence('channel.subscription.gift', { total: 5, tier: '1000' })).toBe(
      'Ada a offert 5 abonnements de niveau 1',
    )
    expect(sentence('channel.raid')).toBe('Margaret a lancé un raid avec 240 spectateurs')
    expect(sentence('channel.cheer', { bits: 1000 })).toContain('1\u202f000 bits')
  })

  it.each([
    [0, '0 spectateur'],
    [1, '1 spectateur'],
    [2, '2 spectateurs'],
    ['many', 'quelques spectateurs'],
  ])('counts %s as %s', (viewers, words) => {
    expect(sentence('channel.raid', { viewers })).toBe(`Margaret a lancé un raid avec ${words}`)
  })

  it.each([
    [0, '0 abonnement de niveau 1'],
    [1, '1 abonnement de niveau 1'],
    [2, '2 abonnements de niveau 1'],
    [1_000_000, '1\u202f000\u202f000 d’abonnements de niveau 1'],
  ])('counts %i as %s', (total, words) => {
    expect(sentence('channel.subscription.gift', { total, tier: '1000' })).toBe(
      `Ada a offert ${words}`,
    )
  })

  it('drops the e of "de" before a vowel', () => {
    const deleted = (target_user_name: string) =>
      sentence('channel.chat.message_delete', { target_user_name, target_user_login: '' })
    expect(deleted('Ada')).toBe('Un message d’Ada a été supprimé')
    expect(deleted('Émile')).toBe('Un message d’Émile a été supprimé')
    expect(deleted('Tfue')).toBe('Un message de Tfue a été supprimé')
    expect(deleted('')).toBe('Un message de quelqu’un a été supprimé')
    expect(plain(of('un spectateur anonyme'))).toBe('d’un spectateur anonyme')
  })

  it('calls anonymous people so, whichever way they are sent', () => {
    const hidden = { is_anonymous: true, user_id: null, user_login: null, user_name: null }
    const empty = { is_anonymous: true, user_id: '', user_login: '', user_name: '' }
    for (const person of [hidden, empty]) {
      expect(sentence('channel.cheer', person)).toMatch(/anonyme/)
      expect(sentence('channel.subscription.gift', person)).toMatch(/anonyme/)
    }
  })

  it('tells a raid from either end', () => {
    const ninja = { id: '1', login: 'ninja', name: 'Ninja' }
    const raid = {
      from_broadcaster_user_id: '1',
      from_broadcaster_user_login: 'ninja',
      from_broadcaster_user_name: 'Ninja',
    }
    expect(sentence('channel.raid', raid, ninja)).toBe(
      'Ninja a lancé un raid vers Tfue avec 240 spectateurs',
    )
  })

  it('quotes as French does', () => {
    expect(say('channel.cheer', { ...samples['channel.cheer'](), message: 'Bravo' }).detail).toBe(
      '«\u202fBravo\u202f»',
    )
  })
})
