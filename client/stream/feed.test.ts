import { describe, expect, it } from 'vitest'
import { samples } from '../../api/shared/samples'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { createFeed, type Feed } from './feed'

const streamer = { id: '1', login: 'tfue', name: 'Tfue' }
const envelope = (id: string, seq: number, more: Partial<FeedEvent> = {}): FeedEvent => ({
  channel: 'tfue',
  id,
  seq,
  epoch: 'one',
  type: 'channel.follow',
  version: '2',
  at: '2026-11-21T12:00:00Z',
  receivedAt: seq,
  origin: 'twitch',
  streamer,
  event: samples['channel.follow'](),
  ...more,
})
const ids = (feed: Feed) => feed.events.map(({ id }) => id)

describe('the feed', () => {
  it('is the same whatever the order and repetition', () => {
    const events = [1, 2, 3, 4].map((seq) => envelope(`${seq}`, seq))
    const [one, two, three, four] = events
    const arrivals = [
      [one, two, three, four],
      [four, three, two, one],
      [two, two, four, one, three, one, four],
    ]
    for (const arrival of arrivals) {
      const feed = createFeed('tfue')
      for (const event of arrival) if (event) feed.receive([event])
      expect(ids(feed)).toEqual(['4', '3', '2', '1'])
    }
  })

  it('lays a restarted server after the one before, though it counts anew', () => {
    const feed = createFeed('tfue')
    feed.merge([envelope('old', 40, { receivedAt: 1_000 })])
    feed.merge([envelope('new', 1, { epoch: 'two', receivedAt: 2_000 })])
    expect(ids(feed)).toEqual(['new', 'old'])
  })

  it('refuses the events of another channel', () => {
    const other = { id: '2', login: 'ninja', name: 'Ninja' }
    const feed = createFeed('tfue')
    expect(feed.receive([envelope('a', 1, { streamer: other })])).toEqual([])
    expect(feed.isEmpty).toBe(true)
  })

  it('knows nothing of the feed of another streamer', () => {
    createFeed('tfue').receive([envelope('a', 1)])
    const other = createFeed('ninja')
    expect(other.isEmpty).toBe(true)
    expect(other.cursorOf('tfue').read()).toBeUndefined()
  })

  it('puts a whole event in the place of its truncated copy, and never back', () => {
    const feed = createFeed('tfue')
    feed.receive([envelope('a', 1, { truncated: true })])
    feed.merge([envelope('a', 1)])
    feed.receive([envelope('a', 1, { truncated: true })])
    expect(feed.events).toEqual([envelope('a', 1, { event: feed.events[0]?.event })])
  })

  it('moves an event that was sent again to its higher number, and never back', () => {
    const feed = createFeed('tfue')
    feed.merge([envelope('again', 1), envelope('other', 2)])
    expect(feed.receive([envelope('again', 3)])).toEqual([])
    expect(ids(feed)).toEqual(['again', 'other'])
    feed.merge([envelope('again', 1)])
    expect(ids(feed)).toEqual(['again', 'other'])
  })

  it('leaves an event where it is that another process numbered too', () => {
    const feed = createFeed('tfue')
    feed.merge([envelope('again', 1), envelope('other', 2)])
    feed.merge([envelope('again', 9, { epoch: 'two' })])
    expect(ids(feed)).toEqual(['other', 'again'])
  })

  it('lays a restricted channel, which has its own numbers, beside the public one', () => {
    const feed = createFeed('tfue')
    const restricted = { channel: 'private-tfue-mods', type: 'channel.ban' as const }
    feed.merge([envelope('a', 7, { receivedAt: 1_000 }), envelope('b', 8, { receivedAt: 3_000 })])
    feed.merge([envelope('ban', 1, { ...restricted, receivedAt: 2_000 })])
    expect(ids(feed)).toEqual(['b', 'ban', 'a'])
  })

  it('keeps a cursor of its own for each channel', () => {
    const feed = createFeed('tfue')
    feed.cursorOf('tfue').saw(envelope('a', 1))
    expect(feed.cursorOf('tfue').read()).toMatchObject({ epoch: 'one', after: 1 })
    expect(feed.cursorOf('private-tfue').read()).toBeUndefined()
  })

  it('holds 10,000 events', () => {
    const feed = createFeed('tfue')
    feed.merge(Array.from({ length: 10_100 }, (_, seq) => envelope(`${seq}`, seq + 1)))
    expect(feed.events).toHaveLength(10_000)
    expect(feed.events[0]?.seq).toBe(10_100)
  })
})
