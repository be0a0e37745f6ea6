import { array, assert, constantFrom, property, shuffledSubarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { newestFirst } from '../../api/shared/listen/order'
import { event } from './fixtures/secondsAfterNoon'
import { groupEvents } from './groupEvents'

const gift = (second: number, total: number, fields = {}) =>
  event('channel.subscription.gift', second, { total, tier: '1000', ...fields })
const gifted = (second: number, fields = {}) =>
  event('channel.subscribe', second, { is_gift: true, tier: '1000', ...fields })
const cards = (...events: FeedEvent[]) => groupEvents(newestFirst(events))
const sizes = (...events: FeedEvent[]) => cards(...events).map((card) => card.events.length)

describe('a gift', () => {
  it('is one card with all who got it, whichever part came first', () => {
    const parts = [gifted(0), gift(1, 3), gifted(1), gifted(2)]
    for (const order of [parts, parts.toReversed()]) {
      const [card, ...others] = cards(...order)
      expect(others).toEqual([])
      expect(card).toMatchObject({ kind: 'gift', lead: { type: 'channel.subscription.gift' } })
      expect(card?.events).toHaveLength(4)
    }
  })

  it('takes no more subs than were given, and none of another tier, time or a test', () => {
    expect(sizes(gift(0, 1), gifted(1), gifted(2)).toSorted()).toEqual([1, 2])
    expect(sizes(gift(0, 5), gifted(1, { tier: '3000' }))).toEqual([1, 1])
    expect(sizes(gift(0, 5), gifted(60))).toEqual([1, 1])
    const test = event('channel.subscribe', 1, { is_gift: true }, { origin: 'test' })
    expect(sizes(gift(0, 5), test)).toEqual([1, 1])
    expect(sizes(gift(0, 5), event('channel.subscribe', 1, { is_gift: false }))).toEqual([1, 1])
  })

  it('of one giver is not that of another at the same time', () => {
    const found = cards(gift(0, 2), gift(10, 2), gifted(1), gifted(1), gifted(9), gifted(11))
    expect(found.map((card) => card.events.length)).toEqual([3, 3])
  })

  it('is one card even before anybody says who gave it', () => {
    expect(sizes(gifted(0), gifted(1), gifted(2))).toEqual([3])
  })
})

describe('what lives', () => {
  it.each([
    ['channel.hype_train.begin', 'channel.hype_train.progress', 'channel.hype_train.end'],
    ['channel.poll.begin', 'channel.poll.progress', 'channel.poll.end'],
    ['channel.prediction.begin', 'channel.prediction.lock', 'channel.prediction.end'],
    ['channel.goal.begin', 'channel.goal.progress', 'channel.goal.end'],
    [
      'channel.charity_campaign.start',
      'channel.charity_campaign.progress',
      'channel.charity_campaign.stop',
    ],
  ] as const)('from %s on is one card that tells its last stage', (begin, progress, end) => {
    const id = { id: 'one' }
    const [card, ...others] = cards(event(end, 9, id), event(begin, 0, id), event(progress, 5, id))
    expect(others).toEqual([])
    expect(card).toMatchObject({ kind: 'living', lead: { type: end } })
    expect(card?.events.map(({ type }) => type)).toEqual([end, progress, begin])
  })

  it('tells the latest progress, and another life has a card of its own', () => {
    const at = (second: number, id: string) => event('channel.poll.progress', second, { id })
    const late = at(8, 'one')
    const [, card] = cards(late, at(3, 'one'), at(9, 'two'))
    expect(card?.lead).toBe(late)
  })
})

describe('a stream that flaps', () => {
  it('is one card within a minute, and two after it', () => {
    const off = (second: number) => event('stream.offline', second)
    const on = (second: number) => event('stream.online', second)
    expect(sizes(off(0), on(40), off(70), on(75))).toEqual([4])
    expect(sizes(off(0), on(61))).toEqual([1, 1])
  })
})

describe('follows', () => {
  const follow = (second: number, user_name: string, overrides = {}) =>
    event('channel.follow', second, { user_name }, overrides)

  it('within half a minute of the first are one card, whatever order they came in', () => {
    const all = [follow(0, 'Ann'), follow(12, 'Ben'), follow(30, 'Cy')]
    for (const order of [all, all.toReversed()]) {
      const [card, ...others] = cards(...order)
      expect(others).toEqual([])
      expect(card).toMatchObject({ kind: 'follow', lead: all[0] })
      expect(card?.followers).toEqual(['Ann', 'Ben', 'Cy'])
    }
  })

  it('that go on begin a card anew each half minute, so that the newest stay on top', () => {
    const all = Array.from({ length: 12 }, (_, at) => follow(at * 6, `fan${at}`))
    expect(sizes(...all).toSorted()).toEqual([6, 6])
  })

  it('of one person count once, and those of tests stand apart', () => {
    const [card] = cards(follow(0, 'Ann'), follow(2, 'Ben'), follow(4, 'Ann'))
    expect(card?.followers).toEqual(['Ann', 'Ben'])
    expect(sizes(follow(0, 'Ann'), follow(1, 'Ben', { origin: 'test' }))).toEqual([1, 1])
    expect(sizes(follow(0, 'Ann'))).toEqual([1])
  })
})

describe('a cheer that two types tell', () => {
  const cheer = (second: number, fields: object = {}) =>
    event('channel.cheer', second, { user_id: '7', bits: 100, ...fields })
  const use = (second: number, fields: object = {}) =>
    event('channel.bits.use', second, { user_id: '7', bits: 100, type: 'cheer', ...fields })

  it('is one card, which tells the cheer', () => {
    for (const order of [
      [cheer(0), use(1)],
      [use(0), cheer(1)],
    ]) {
      const [card, ...others] = cards(...order)
      expect(others).toEqual([])
      expect(card).toMatchObject({ kind: 'deed', lead: { type: 'channel.cheer' } })
      expect(card?.events).toHaveLength(2)
    }
    const nobody = { is_anonymous: true, user_id: null }
    expect(sizes(cheer(0, nobody), use(1, { user_id: '407665396' }))).toEqual([2])
  })

  it('is not another cheer, and Bits spent otherwise are none', () => {
    expect(sizes(cheer(0), use(1), cheer(2), use(3))).toEqual([2, 2])
    expect(sizes(cheer(0), use(60))).toEqual([1, 1])
    expect(sizes(cheer(0), use(1, { bits: 50 }))).toEqual([1, 1])
    expect(sizes(cheer(0), use(1, { user_id: '8' }))).toEqual([1, 1])
    expect(sizes(cheer(0), use(1, { type: 'power_up' }))).toEqual([1, 1])
  })
})

describe('the cards', () => {
  const pool = [
    gift(0, 3),
    gifted(0),
    gifted(1),
    gifted(3),
    gift(4, 2),
    gifted(5),
    gifted(30),
    event('stream.offline', 10),
    event('stream.online', 20),
    event('stream.online', 100),
    event('channel.hype_train.begin', 2, { id: 'train' }),
    event('channel.hype_train.progress', 6, { id: 'train' }),
    event('channel.hype_train.end', 40, { id: 'train' }),
    event('channel.poll.begin', 12, { id: 'poll' }),
    event('channel.poll.end', 13, { id: 'poll' }),
    event('channel.cheer', 6, { user_id: '7', bits: 100 }),
    event('channel.bits.use', 7, { user_id: '7', bits: 100, type: 'cheer' }),
    event('channel.bits.use', 9, { user_id: '7', bits: 100, type: 'cheer' }),
    event('channel.follow', 7),
    event('channel.follow', 8, { user_name: 'Ben', user_login: 'ben' }),
    event('channel.follow', 36, { user_name: 'Cy', user_login: 'cy' }),
    event('channel.follow', 38, { user_name: 'Dee', user_login: 'dee' }),
    event('channel.follow', 60, { user_name: 'Eve', user_login: 'eve' }),
    event('channel.raid', 8),
    event('channel.chat.message', 9, { message_id: 'one' }),
    event('channel.chat.message', 50, { message_id: 'two' }),
    event('channel.chat.message', 58, { message_id: 'three' }),
    event('channel.chat.message', 61, { message_id: 'four' }),
    event('channel.chat.message', 62, { message_id: 'five', cheer: { bits: 100 } }),
  ]
  const grouped = (events: readonly FeedEvent[]) => [
    ...new Map(events.map((one) => [one.id, one])).values(),
  ]

  it('are the same whatever the order and the repetition of the same events', () => {
    assert(
      property(
        shuffledSubarray(pool, { minLength: pool.length }),
        array(constantFrom(...pool)),
        (order, repeated) => {
          expect(cards(...grouped([...repeated, ...order]))).toEqual(cards(...pool))
        },
      ),
    )
  })

  it('hold each event exactly once, whatever is missing', () => {
    assert(
      property(shuffledSubarray(pool), (some) => {
        const held = cards(...some).flatMap((card) => card.events.map(({ id }) => id))
        expect(held.toSorted()).toEqual(some.map(({ id }) => id).toSorted())
      }),
    )
  })

  it('stand where their newest event stands, where their words change with it', () => {
    const live = event('stream.online', 0)
    const begin = event('channel.poll.begin', 1, { id: 'moved' })
    const follow = event('channel.follow', 7)
    const off = event('stream.offline', 40)
    const end = event('channel.poll.end', 50, { id: 'moved' })
    const leads = cards(live, begin, follow, off, end).map(({ lead }) => lead)
    expect(leads).toEqual([end, off, follow])
  })

  it('stand where their oldest event stands, where nothing else is to be read', () => {
    const given = gift(0, 2)
    const follow = event('channel.follow', 7)
    const [first, second] = cards(given, follow, gifted(9))
    expect([first?.lead, second?.kind]).toEqual([follow, 'gift'])
  })
})
