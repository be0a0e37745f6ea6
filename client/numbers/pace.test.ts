import { describe, expect, it } from 'vitest'
import { readEnvelope, type FeedEvent } from '../../api/shared/listen/feed-event'
import { perMinute } from './pace'
import { beginningOf, periodOr } from './period'

const now = Date.parse('2026-11-21T12:00:30Z')

function received(secondsAgo: number, origin = 'twitch'): FeedEvent {
  const envelope = readEnvelope({
    id: String(secondsAgo),
    seq: 1,
    epoch: 'one',
    type: 'channel.follow',
    at: '',
    receivedAt: now - secondsAgo * 1000,
    origin,
    streamer: { id: '1', login: 'tfue', name: 'Tfue' },
    event: {},
  })
  if (!envelope) throw new Error('No envelope')
  return { ...envelope, channel: 'tfue' }
}

describe('events per minute', () => {
  it('are counted by the minute of the clock, the last one so far', () => {
    const events = [0, 29, 31, 90, 100, 10_000].map((ago) => received(ago))
    expect(perMinute(events, now, 3)).toEqual([1, 2, 2])
  })

  it('leave tests and replays out', () => {
    expect(perMinute([received(1, 'test'), received(1, 'replay')], now, 2)).toEqual([0, 0])
  })

  it('take an event of a clock that is ahead for one of now', () => {
    expect(perMinute([received(-300)], now, 2)).toEqual([0, 1])
  })
})

describe('the period', () => {
  it('is the stream while there is one, and what the viewer chose', () => {
    expect(periodOr(undefined, { stream: 5, visit: 9 })).toBe('stream')
    expect(periodOr(undefined, { stream: undefined, visit: 9 })).toBe('visit')
    expect(periodOr('stream', { stream: undefined, visit: 9 })).toBe('visit')
    expect(periodOr('all', { stream: 5, visit: 9 })).toBe('all')
  })

  it('begins when the stream or the visit did', () => {
    const beginnings = { stream: 5, visit: 9 }
    expect(beginningOf('stream', beginnings)).toBe(5)
    expect(beginningOf('visit', beginnings)).toBe(9)
    expect(beginningOf('all', beginnings)).toBe(0)
  })
})
