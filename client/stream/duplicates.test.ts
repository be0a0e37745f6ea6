import { describe, expect, it } from 'vitest'
import type { EventType } from '../../api/shared/types'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { isDuplicate, RICH, richer } from './duplicates'

const at = (type: EventType, event: object, channel: string, receivedAt = 0): FeedEvent =>
  ({
    id: `${type}-${channel}`,
    seq: 1,
    epoch: 'e',
    type,
    version: '1',
    at: '2026-11-21T00:00:00Z',
    receivedAt,
    origin: 'twitch',
    streamer: { id: '1', login: 'tfue', name: 'Tfue' },
    event,
    channel,
  }) as FeedEvent

const notice = (kind: string, event: object, facts: object) =>
  at('channel.chat.notification', { ...event, notice_type: kind, [kind]: facts }, RICH, 4_000)
const ada = { chatter_user_id: '7' }
const topic = (type: EventType, event: object) => at(type, event, 'tfue')

describe('the same happening told by both ways', () => {
  it.each([
    ['a sub', notice('sub', ada, {}), topic('channel.subscribe', { user_id: '7', is_gift: false })],
    [
      'a resub',
      notice('resub', ada, { cumulative_months: 24 }),
      topic('channel.subscription.message', { user_id: '7', cumulative_months: 24 }),
    ],
    [
      'a gift bomb',
      notice('community_sub_gift', ada, { total: 20 }),
      topic('channel.subscription.gift', { user_id: '7', total: 20, is_anonymous: false }),
    ],
    [
      'an anonymous gift bomb',
      notice('community_sub_gift', { ...ada, chatter_is_anonymous: true }, { total: 5 }),
      topic('channel.subscription.gift', { user_id: null, total: 5, is_anonymous: true }),
    ],
    [
      'a sub that was given',
      notice('sub_gift', ada, { recipient_user_id: '9' }),
      topic('channel.subscribe', { user_id: '9', is_gift: true }),
    ],
    [
      'a raid',
      notice('raid', ada, { user_id: '7', viewer_count: 240 }),
      topic('channel.raid', { from_broadcaster_user_id: '7', viewers: 240 }),
    ],
    [
      'a donation',
      notice('charity_donation', ada, { amount: { value: 2500 } }),
      topic('channel.charity_campaign.donate', { user_id: '7', amount: { value: 2500 } }),
    ],
  ])('is one: %s, and its own topic stays', (_, chat, own) => {
    expect(isDuplicate(chat, own)).toBe(true)
    expect([richer(chat, own), richer(own, chat)]).toEqual([own, own])
  })

  it('is one for the same type, and what everybody sees stays', () => {
    const [mine, all] = [
      at('channel.follow', { user_id: '7' }, RICH),
      topic('channel.follow', { user_id: '7' }),
    ]
    expect(isDuplicate(mine, all)).toBe(true)
    expect(richer(mine, all)).toBe(all)
  })

  it('is not one for another user, another sum, another time, or the same way', () => {
    const gift = notice('community_sub_gift', ada, { total: 20 })
    const other = (event: object) =>
      topic('channel.subscription.gift', { total: 20, user_id: '7', ...event })
    expect(isDuplicate(gift, other({ user_id: '8' }))).toBe(false)
    expect(isDuplicate(gift, other({ total: 5 }))).toBe(false)
    expect(isDuplicate(gift, { ...other({}), receivedAt: 60_000 })).toBe(false)
    expect(isDuplicate(other({}), other({}))).toBe(false)
  })
})
