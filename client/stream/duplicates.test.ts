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

const topic = (type: EventType, event: object) => at(type, event, 'tfue')
const mine = (type: EventType, event: object) => at(type, event, RICH, 4_000)

describe('the same event by both ways', () => {
  it('is one, and what everybody sees stays', () => {
    const [own, all] = [
      mine('channel.follow', { user_id: '7' }),
      topic('channel.follow', { user_id: '7' }),
    ]
    expect(isDuplicate(own, all)).toBe(true)
    expect(isDuplicate(all, own)).toBe(true)
    expect([richer(own, all), richer(all, own)]).toEqual([all, all])
  })

  it('is one where two sessions of one log-in tell it at the same time', () => {
    const copy = mine('channel.follow', { user_id: '7' })
    expect(isDuplicate(copy, { ...copy, id: 'another' })).toBe(true)
    expect(isDuplicate(copy, { ...copy, at: '2026-11-21T00:00:09Z' })).toBe(false)
  })

  it('is not one for another user, another sum, another time, or the same way', () => {
    const gift = mine('channel.subscription.gift', { user_id: '7', total: 20 })
    const other = (event: object) =>
      topic('channel.subscription.gift', { user_id: '7', total: 20, ...event })
    expect(isDuplicate(gift, other({}))).toBe(true)
    expect(isDuplicate(gift, other({ user_id: '8' }))).toBe(false)
    expect(isDuplicate(gift, other({ total: 5 }))).toBe(false)
    expect(isDuplicate(gift, { ...other({}), receivedAt: 60_000 })).toBe(false)
    expect(isDuplicate(other({}), other({}))).toBe(false)
  })

  it('stays where chat tells the same deed as a topic: its card shows both', () => {
    const chat = mine('channel.chat.notification', { notice_type: 'sub', chatter_user_id: '7' })
    expect(isDuplicate(chat, topic('channel.subscribe', { user_id: '7' }))).toBe(false)
  })
})
