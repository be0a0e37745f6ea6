import { assert, property, shuffledSubarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { samples } from '../../api/shared/samples'
import type { EventType } from '../../api/shared/types'
import { readEnvelope, type FeedEvent } from '../../api/shared/listen/feed-event'
import { countedIn } from './deeds'
import { topSupporters } from './supporters'
import { addUp, totalsOf } from './totals'

const start = Date.parse('2026-11-21T12:00:00Z')
let count = 0

/** An event of Tfue's, so many seconds after noon. */
function event(
  type: EventType,
  second: number,
  fields: object = {},
  origin: FeedEvent['origin'] = 'twitch',
): FeedEvent {
  count += 1
  const envelope = readEnvelope({
    id: `e${count}`,
    seq: count,
    epoch: 'one',
    type,
    version: '1',
    at: new Date(start + second * 1000).toISOString(),
    receivedAt: start + second * 1000 + 40,
    origin,
    streamer: { id: '60056333', login: 'tfue', name: 'Tfue' },
    event: { ...samples[type](), ...fields },
  })
  if (!envelope) throw new Error('No envelope')
  return { ...envelope, channel: 'tfue' }
}
const who = (name: string, prefix = 'user') => ({
  [`${prefix}_id`]: `id-${name}`,
  [`${prefix}_login`]: name.toLowerCase(),
  [`${prefix}_name`]: name,
})
const bomb = (second: number, total: number, fields = {}) =>
  event('channel.subscription.gift', second, { ...who('Ada'), total, tier: '1000', ...fields })
const gifted = (second: number, name: string, fields = {}) =>
  event('channel.subscribe', second, { ...who(name), tier: '1000', is_gift: true, ...fields })
const notice = (second: number, type: string, chatter: string, facts: object) =>
  event('channel.chat.notification', second, {
    ...who(chatter, 'chatter_user'),
    chatter_is_anonymous: false,
    notice_type: type,
    [type]: facts,
  })
const totals = (...events: FeedEvent[]) => totalsOf(countedIn(events))

describe('totals', () => {
  it('count a gift bomb of five as five subs', () => {
    const names = ['Kaito', 'Noor', 'Linus', 'Grace', 'Sunny']
    const five = [bomb(1, 5), ...names.map((name, at) => gifted(at, name))]
    expect(totals(...five)).toMatchObject({ subs: 5, gifts: 5 })
    expect(totals(...five.slice(1))).toMatchObject({ subs: 5, gifts: 5 })
    expect(totals(...five.slice(0, 3))).toMatchObject({ subs: 5, gifts: 5 })
  })

  it('count gifted subs of another time or tier beside a bomb', () => {
    expect(totals(bomb(0, 2), gifted(1, 'Kaito'), gifted(60, 'Noor')).gifts).toBe(3)
    expect(totals(bomb(0, 2), gifted(1, 'Kaito', { tier: '3000' })).gifts).toBe(3)
  })

  it('count a bomb once that its chat notices tell too', () => {
    const plan = { sub_tier: '1000' }
    const recipient = (name: string) => ({
      ...plan,
      ...who(name, 'recipient_user'),
      community_gift_id: '7',
    })
    const result = totals(
      bomb(0, 2),
      gifted(0, 'Kaito'),
      gifted(1, 'Noor'),
      notice(1, 'community_sub_gift', 'Ada', { ...plan, id: '7', total: 2 }),
      notice(1, 'sub_gift', 'Ada', recipient('Kaito')),
      notice(2, 'sub_gift', 'Ada', recipient('Noor')),
    )
    expect(result).toMatchObject({ subs: 2, gifts: 2 })
  })

  it('count a cheer once that two types tell, and two equal cheers twice', () => {
    const cheer = (second: number) => event('channel.cheer', second, { ...who('Ada'), bits: 500 })
    const use = (second: number) => event('channel.bits.use', second, { ...who('Ada'), bits: 500 })
    expect(totals(cheer(0), use(1)).bits).toBe(500)
    expect(totals(cheer(0), use(1), cheer(3), use(4)).bits).toBe(1000)
    expect(totals(cheer(0), use(60)).bits).toBe(1000)
    expect(totals(use(0), use(1)).bits).toBe(1000)
  })

  it('count an anonymous cheer once, whichever way nobody is named', () => {
    const nobody = { is_anonymous: true, user_id: null, user_login: null, user_name: null }
    const account = { user_id: '407665396', user_name: 'AnAnonymousCheerer' }
    const cheers = [
      event('channel.cheer', 0, { ...nobody, bits: 100 }),
      event('channel.bits.use', 1, { ...account, bits: 100 }),
    ]
    expect(totals(...cheers).bits).toBe(100)
    expect(topSupporters(countedIn(cheers))).toEqual([])
  })

  it('tell raids in from raids out, with their viewers', () => {
    const out = {
      ...who('Tfue', 'from_broadcaster_user'),
      ...who('Ninja', 'to_broadcaster_user'),
      viewers: 9,
    }
    const raider = who('Ada', 'from_broadcaster_user')
    const result = totals(
      event('channel.raid', 0, { ...raider, viewers: 240 }),
      notice(1, 'raid', 'Ada', { ...who('Ada'), viewer_count: 239 }),
      event('channel.raid', 90, { ...raider, viewers: '60' }),
      event('channel.raid', 95, out),
    )
    expect(result.raidsIn).toEqual({ count: 2, viewers: 300 })
    expect(result.raidsOut).toEqual({ count: 1, viewers: 9 })
  })

  it('count new subs, resubs, and each follower once', () => {
    const result = totals(
      event('channel.subscribe', 0, { ...who('Ada'), is_gift: false }),
      event('channel.subscription.message', 1, who('Kaito')),
      notice(2, 'resub', 'Kaito', { sub_tier: '1000', cumulative_months: 3 }),
      event('channel.follow', 3, who('Noor')),
      event('channel.follow', 99, who('Noor')),
    )
    expect(result).toMatchObject({ subs: 2, gifts: 0, resubs: 1, follows: 1 })
  })

  it('never count tests, replays and notices of another channel of a shared chat', () => {
    const none = totals(
      event('channel.cheer', 0, {}, 'test'),
      event('channel.raid', 0, {}, 'replay'),
      notice(0, 'shared_chat_sub', 'Ada', { sub_tier: '1000' }),
    )
    expect(none).toEqual(totals())
    expect(none).toMatchObject({ subs: 0, bits: 0, raidsIn: { count: 0, viewers: 0 } })
  })

  it('are the same in whatever order the events are known', () => {
    const events = [
      bomb(0, 3),
      bomb(4, 2),
      ...['A', 'B', 'C', 'D', 'E', 'F'].map((name, at) => gifted(at * 4, name)),
      event('channel.cheer', 0, { ...who('Ada'), bits: 100 }),
      event('channel.bits.use', 1, { ...who('Ada'), bits: 100 }),
      event('channel.bits.use', 20, { ...who('Ada'), bits: 100 }),
      event('channel.cheer', 30, { ...who('Grace'), bits: 300 }),
    ]
    const known = { totals: totals(...events), top: topSupporters(countedIn(events)) }
    const orders = shuffledSubarray(events, { minLength: events.length })
    assert(
      property(orders, (order) => {
        expect({ totals: totals(...order), top: topSupporters(countedIn(order)) }).toEqual(known)
      }),
    )
  })
})

describe('totals of several streamers', () => {
  it('are the sums of them all', () => {
    const one = totals(bomb(1, 5), event('channel.follow', 2, who('Ada')))
    const other = totals(gifted(1, 'Kaito'), event('channel.follow', 2, who('Ada')))
    expect(addUp([one, other])).toMatchObject({ subs: 6, gifts: 6, resubs: 0, follows: 2 })
    expect(addUp([one])).toEqual(one)
    expect(addUp([])).toEqual(totals())
  })
})

describe('top supporters', () => {
  it('stand in the order of hype train points, gifts with their giver', () => {
    const top = topSupporters(
      countedIn([
        bomb(0, 2),
        gifted(1, 'Kaito'),
        event('channel.cheer', 5, { ...who('Grace'), bits: 1500 }),
        event('channel.subscribe', 6, { ...who('Noor'), tier: '3000', is_gift: false }),
        event('channel.cheer', 7, { ...who('Ada'), bits: 10 }),
      ]),
    )
    expect(top.map(({ name, points, subs, bits }) => [name, points, subs, bits])).toEqual([
      ['Noor', 2500, 1, 0],
      ['Grace', 1500, 0, 1500],
      ['Ada', 1010, 2, 10],
    ])
  })

  it('are no more than asked for', () => {
    const names = ['A', 'B', 'C']
    const cheers = names.map((name, at) => event('channel.cheer', at, { ...who(name), bits: 5 }))
    expect(topSupporters(countedIn(cheers), 2).map(({ name }) => name)).toEqual(['A', 'B'])
  })
})
