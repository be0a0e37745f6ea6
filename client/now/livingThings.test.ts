import {
  array,
  assert,
  constantFrom,
  integer,
  property,
  record,
  shuffledSubarray,
} from 'fast-check'
import { anything, dictionary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventOfAnyType, feedEvent } from '../../tests/feed-events'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { newestFirst } from '../../api/shared/listen/order'
import type { EventType } from '../../api/shared/types'
import { groupEvents } from '../feed/groupEvents'
import { IMPORTED } from '../feed/imported'
import { clockOf } from './countdown'
import { livingThings, type LivingThing } from './livingThings'
import { summaryOf } from './summary'
import { texts } from './texts/en'

const noon = Date.parse('2026-11-28T12:00:00Z')
const after = (seconds: number): string => new Date(noon + seconds * 1000).toISOString()

/** An event so many seconds after noon. */
const event = (
  type: EventType,
  second: number,
  fields: object = {},
  overrides: Partial<Omit<FeedEvent, 'type' | 'event'>> = {},
): FeedEvent =>
  feedEvent(type, fields, {
    at: after(second),
    receivedAt: noon + second * 1000,
    ...overrides,
  })
const at = (second: number, ...events: FeedEvent[]) =>
  livingThings(newestFirst(events), noon + second * 1000)
const kindsAt = (second: number, ...events: FeedEvent[]) =>
  at(second, ...events).map(({ kind }) => kind)

const poll = (stage: 'begin' | 'progress' | 'end', second: number, fields = {}, overrides = {}) =>
  event(`channel.poll.${stage}`, second, { id: 'p1', ends_at: after(120), ...fields }, overrides)

describe('a thing', () => {
  it.each<[string, EventType, EventType, object]>([
    ['train', 'channel.hype_train.begin', 'channel.hype_train.end', { expires_at: after(300) }],
    ['poll', 'channel.poll.begin', 'channel.poll.end', { ends_at: after(300) }],
    ['prediction', 'channel.prediction.begin', 'channel.prediction.end', { locks_at: after(300) }],
    ['goal', 'channel.goal.begin', 'channel.goal.end', {}],
    ['charity', 'channel.charity_campaign.start', 'channel.charity_campaign.stop', {}],
  ])('of the kind %s lives from its begin to its end', (kind, begin, end, fields) => {
    const started = event(begin, 0, fields)
    expect(kindsAt(10, started)).toEqual([kind])
    expect(kindsAt(30, started, event(end, 20))).toEqual([])
  })

  it('lives although its begin was before the history', () => {
    expect(kindsAt(70, poll('progress', 60))).toEqual(['poll'])
  })

  it('tells each field as it was last told', () => {
    const [train] = at(
      20,
      event('channel.hype_train.begin', 0, { id: 't', level: 1, expires_at: after(300) }),
      event('channel.hype_train.progress', 10, { id: 't', level: 3, expires_at: null }),
    )
    expect(train).toMatchObject({
      told: { level: 3, expires_at: after(300) },
      clockAt: noon + 300_000,
    })
  })

  it('is over some seconds after its clock, though nobody says so', () => {
    expect(kindsAt(130, poll('begin', 0))).toEqual(['poll'])
    expect(kindsAt(140, poll('begin', 0))).toEqual([])
  })

  it('does not live for ever where nobody says until when, or the clock is far off', () => {
    const untold = poll('begin', 0, { ends_at: 'soon' })
    expect(kindsAt(60, untold)).toEqual(['poll'])
    expect(kindsAt(200, untold)).toEqual([])
    expect(kindsAt(2 * 3600, poll('begin', 0, { ends_at: '9999-01-01T00:00:00Z' }))).toEqual([])
  })

  it('that was only tried out leaves sooner, and never mingles with what is real', () => {
    const goal = (origin: 'twitch' | 'test') => event('channel.goal.begin', 0, {}, { origin })
    expect(kindsAt(600, goal('twitch'), goal('test'))).toEqual(['goal', 'goal'])
    expect(at(1000, goal('twitch'), goal('test'))).toMatchObject([{ origin: 'twitch' }])
    const end = poll('end', 5, {}, { origin: 'test' })
    expect(kindsAt(10, poll('begin', 0), end)).toEqual(['poll'])
  })

  it('begins anew with the same id after its end', () => {
    const events = [poll('begin', 0), poll('end', 10), poll('begin', 20)]
    expect(at(30, ...events)).toMatchObject([{ events: [{ id: events[2]?.id }] }])
    expect(groupEvents(newestFirst(events)).map((card) => card.events.length)).toEqual([1, 2])
  })

  it('lives on one channel only, and not where it was opened from a file', () => {
    const other = { id: '2', login: 'ninja', name: 'Ninja' }
    const end = poll('end', 5, {}, { streamer: other })
    expect(at(10, poll('begin', 0), end)).toMatchObject([{ login: 'tfue' }])
    expect(kindsAt(10, poll('begin', 0, {}, { channel: IMPORTED }))).toEqual([])
  })
})

describe('a prediction', () => {
  const begin = event('channel.prediction.begin', 0, { id: 'b', locks_at: after(60) })
  const lock = event('channel.prediction.lock', 40, { id: 'b', locked_at: after(40) })
  const words = (second: number, ...events: FeedEvent[]) =>
    at(second, ...events)
      .flatMap((thing) => clockOf(thing, noon + second * 1000, texts))
      .map(({ text }) => text)
      .join('')

  it('lives on when it is locked, with or without a word of it', () => {
    expect(words(28, begin)).toBe('locks in 0:32')
    expect(words(45, begin, lock)).toBe('locked')
    expect(words(4000, begin)).toBe('locked')
  })
})

describe('an ad break', () => {
  const ads = (fields: object) =>
    event('channel.ad_break.begin', 0, { started_at: after(0), ...fields })

  it('lives for as long as it was said to last', () => {
    expect(kindsAt(59, ads({ duration_seconds: '60' }))).toEqual(['ads'])
    expect(kindsAt(61, ads({ duration_seconds: '60' }))).toEqual([])
    expect(kindsAt(1, ads({ duration_seconds: undefined }))).toEqual([])
  })
})

describe('a raid that is about to leave', () => {
  const moderate = (action: string, second: number) =>
    event('channel.moderate', second, {
      action,
      [action]: { user_id: '7', user_login: 'sunny', user_name: 'Sunny', viewer_count: 120 },
    })

  it('counts down until it has left, was called off, or the time is over', () => {
    const [raid] = at(30, moderate('raid', 0))
    expect(raid && summaryOf(raid, texts)).toMatchObject({
      title: 'Raiding Sunny',
      note: '120 viewers',
    })
    const left = event('channel.raid', 20, { from_broadcaster_user_login: 'Tfue' })
    const came = event('channel.raid', 20, { from_broadcaster_user_login: 'margaret' })
    expect(kindsAt(30, moderate('raid', 0), came)).toEqual(['raid'])
    expect(kindsAt(30, moderate('raid', 0), left)).toEqual([])
    expect(kindsAt(30, moderate('raid', 0), moderate('unraid', 20))).toEqual([])
    expect(kindsAt(30, moderate('raid', 0), moderate('unraid', 10), moderate('raid', 20))).toEqual([
      'raid',
    ])
    expect(kindsAt(110, moderate('raid', 0))).toEqual([])
  })

  it('is no other deed of a moderator', () => {
    expect(kindsAt(1, event('channel.moderate', 0, { action: 'clear', raid: null }))).toEqual([])
  })
})

const stages: readonly EventType[] = [
  'channel.hype_train.begin',
  'channel.hype_train.progress',
  'channel.hype_train.end',
  'channel.poll.begin',
  'channel.poll.progress',
  'channel.poll.end',
  'channel.prediction.begin',
  'channel.prediction.lock',
  'channel.prediction.end',
  'channel.goal.progress',
  'channel.goal.end',
  'channel.charity_campaign.start',
  'channel.charity_campaign.stop',
  'channel.ad_break.begin',
  'channel.raid',
]
const some = array(
  record({
    type: constantFrom(...stages),
    second: integer({ min: 0, max: 100 }),
    id: constantFrom('one', 'two'),
  }).map(({ type, second, id }) =>
    event(type, second, {
      id,
      expires_at: after(300),
      ends_at: after(300),
      locks_at: after(300),
    }),
  ),
  { maxLength: 14 },
)
const told = (things: readonly LivingThing[]) =>
  things.map(({ key, kind, events, told: fields }) => ({
    key,
    kind,
    events: events.map(({ id }) => id),
    told: fields,
  }))

describe('whatever order the events come in, and however often', () => {
  it('the same things live', () => {
    assert(
      property(
        some.chain((events) =>
          shuffledSubarray([...events, ...events], { minLength: events.length * 2 }).map(
            (shuffled) => ({ events, shuffled }),
          ),
        ),
        ({ events, shuffled }) => {
          expect(told(livingThings(shuffled, noon + 101_000))).toEqual(
            told(livingThings([...events], noon + 101_000)),
          )
        },
      ),
    )
  })

  it('each event is told once: by what lives, or on one row', () => {
    assert(
      property(some, (events) => {
        const feed = newestFirst(events)
        const away = new Set(livingThings(feed, noon + 101_000).flatMap((thing) => thing.events))
        const rows = groupEvents(feed).filter(({ lead }) => !away.has(lead))
        const ids = [...away, ...rows.flatMap((row) => row.events)].map(({ id }) => id)
        expect(ids.toSorted()).toEqual(feed.map(({ id }) => id).toSorted())
      }),
    )
  })

  it('what has ended never lives, and is exactly one row', () => {
    assert(
      property(constantFrom(...stages.filter((type) => /(end|stop)$/.test(type))), (type) => {
        const begin = type.replace(/end$/, 'begin').replace(/stop$/, 'start') as EventType
        const feed = newestFirst([event(begin, 0, { id: 'x' }), event(type, 50, { id: 'x' })])
        expect(livingThings(feed, noon + 60_000)).toEqual([])
        expect(groupEvents(feed)).toMatchObject([{ lead: { type } }])
      }),
    )
  })
})

it('copes with any payload, and never says NaN', () => {
  const names = [
    'id',
    'level',
    'progress',
    'goal',
    'top_contributions',
    'expires_at',
    'ends_at',
    'locks_at',
    'choices',
    'outcomes',
    'current_amount',
    'target_amount',
    'duration_seconds',
    'action',
    'raid',
    'type',
    'title',
  ]
  const payload = dictionary(constantFrom(...names), anything()).map((fields) => ({
    id: 'x',
    action: 'raid',
    ...fields,
  }))
  const endless = { id: 'x', action: 'raid', duration_seconds: 1e305 }
  assert(
    property(constantFrom(...stages, 'channel.moderate'), payload, (type, fields) => {
      const odd = eventOfAnyType({ type, event: fields })
      for (const thing of livingThings([odd], odd.receivedAt)) {
        const words = JSON.stringify([
          summaryOf(thing, texts),
          clockOf(thing, odd.receivedAt, texts),
        ])
        expect(words).not.toMatch(/NaN|undefined|Infinity|\[object/)
      }
    }),
    { examples: [['channel.ad_break.begin', endless]] },
  )
})
