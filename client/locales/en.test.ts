import { describe, expect, it } from 'vitest'
import { catalogue, isEventType } from '../../api/eventsub/catalogue'
import type { EventPayloads } from '../../api/eventsub/payloads'
import { samples } from '../../api/eventsub/samples'
import type { EventType } from '../../api/eventsub/types'
import { describe as tell } from '../events/describe'
import { en } from './en'
import { plain } from './phrase'

const types = Object.keys(catalogue).filter(isEventType)
const streamer = { id: '60056333', login: 'tfue', name: 'Tfue' }
const nonsense = /undefined|null|NaN|\[object|Infinity|Invalid Date/

const say = (type: EventType, event: unknown, of = streamer) => {
  const told = tell({ type, event: event as EventPayloads[EventType], streamer: of }, en)
  return { ...told, text: `${plain(told.sentence)} ${told.detail ?? ''}` }
}
const sentence = <T extends EventType>(type: T, event: object = {}, of = streamer) =>
  plain(say(type, { ...samples[type](), ...event }, of).sentence)

/** Every id in a payload, however deep. */
function idsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) => idsIn(inner, name))
  }
  return /(^|_)id$/.test(key) && String(value).length > 3 ? [String(value)] : []
}

describe.each(types)('%s', (type) => {
  it('reads as a sentence without ids or gaps', () => {
    const event = samples[type]()
    const { text, sentence: phrase } = say(type, event)
    expect(text).not.toMatch(nonsense)
    expect(plain(phrase)).toBe(plain(phrase).trim())
    expect(plain(phrase)).toMatch(/\S \S/)
    expect(plain(phrase)).not.toMatch(/ {2}/)
    for (const id of idsIn(event)) expect(text).not.toContain(id)
  })

  it('has a title', () => expect(en.events[type].title).toMatch(/^[A-Z]/))

  it('never breaks on an odd payload', () => {
    const event: Record<string, unknown> = { ...samples[type]() }
    const odd = Object.keys(event).flatMap((key) =>
      ['', null, undefined, 7, 'text', true, [], {}].map((value) => ({ ...event, [key]: value })),
    )
    for (const payload of [...odd, null, undefined, [], 'text', 7, {}]) {
      expect(say(type, payload).text).not.toMatch(nonsense)
      expect(plain(say(type, payload).sentence).trim()).not.toBe('')
    }
  })
})

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
