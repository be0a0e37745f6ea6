import { describe, expect, it } from 'vitest'
import { samples } from '../../../api/shared/samples'
import { describe as tell } from '../describe'
import { en } from './en'
import { everySentence } from './fixtures/everySentence'
import { tellingIn } from './fixtures/telling'
import { plain } from '../../language/phrase'

const streamer = { id: '60056333', login: 'tfue', name: 'Tfue' }
const { say, sentence } = tellingIn(en)

everySentence(en)

describe('a sentence', () => {
  it('names people and amounts', () => {
    expect(sentence('channel.subscription.gift', { total: 5, tier: '1000' })).toBe(
      'Ada gifted 5 Tier 1 subs',
    )
    expect(sentence('channel.raid')).toBe('Margaret raided with 240 viewers')
    expect(sentence('channel.cheer', { bits: 1000 })).toContain('1,000 bits')
  })

  it('knows one from many', () => {
    expect(sentence('channel.subscription.gift', { total: 1 })).toMatch(/1 Tier 1 sub$/)
    expect(sentence('channel.raid', { viewers: 1 })).toMatch(/1 viewer$/)
    expect(sentence('channel.cheer', { bits: '1' })).toMatch(/1 bit$/)
  })

  it('calls anonymous people so, whichever way they are sent', () => {
    const hidden = { is_anonymous: true, user_id: null, user_login: null, user_name: null }
    const empty = { is_anonymous: true, user_id: '', user_login: '', user_name: '' }
    for (const person of [hidden, empty]) {
      expect(sentence('channel.cheer', person)).toMatch(/anonymous/i)
      expect(sentence('channel.subscription.gift', person)).toMatch(/anonymous/i)
    }
  })

  it('tells a raid from either end', () => {
    const ninja = { id: '1', login: 'ninja', name: 'Ninja' }
    const raid = {
      from_broadcaster_user_id: '1',
      from_broadcaster_user_login: 'ninja',
      from_broadcaster_user_name: 'Ninja',
    }
    expect(sentence('channel.raid', raid)).toBe('Ninja raided with 240 viewers')
    expect(sentence('channel.raid', raid, ninja)).toBe('Ninja raided Tfue with 240 viewers')
  })

  it('marks names and amounts, and nothing else', () => {
    const strong = say('channel.raid', samples['channel.raid']()).sentence.filter(
      (part) => part.strong,
    )
    expect(strong.map(({ text }) => text)).toEqual(['Margaret', '240 viewers'])
  })
})

describe('an unknown type', () => {
  it('is told by its name and its fields', () => {
    const told = tell({ type: 'channel.new', event: { mood: 'good' }, streamer } as never, en)
    expect(plain(told.sentence)).toBe('channel.new')
    expect(told.detail).toBe('mood: good')
  })
})

describe('what is big', () => {
  it('is relative to the size of the channel', () => {
    const raid = { type: 'channel.raid', event: samples['channel.raid'](), streamer } as const
    expect(tell(raid, en, 100).big).toBe(true)
    expect(tell(raid, en, 10_000_000).big).toBe(false)
  })
})
