import { samples } from '../api/shared/samples'
import { readEnvelope, type FeedEvent } from '../api/shared/listen/feed-event'
import type { EventType } from '../api/shared/types'
import type { ShownFeed } from '../client/feed/shownFeed'

/** An event of Tfue's as the page keeps it: the type's sample, and over it what a test needs. */
export function feedEvent(
  type: EventType,
  fields: object = {},
  overrides: Partial<Omit<FeedEvent, 'type' | 'event'>> = {},
): FeedEvent {
  const sent = { type, event: { ...samples[type](), ...fields }, ...overrides }
  return eventOfAnyType({ version: '1', ...sent })
}

let seq = 0

/** An event that no document describes: any type, any payload. */
export function eventOfAnyType(sent: { type: string; event: object; channel?: string }): FeedEvent {
  seq += 1
  const now = Date.now()
  const envelope = readEnvelope({
    id: `event ${seq}`,
    seq,
    epoch: 'one',
    at: new Date(now).toISOString(),
    receivedAt: now,
    origin: 'twitch',
    streamer: { id: '1', login: 'tfue', name: 'Tfue' },
    ...sent,
  })
  if (!envelope) throw new Error('This is no envelope')
  return { ...envelope, channel: sent.channel ?? 'tfue' }
}

/** The feed of such events, newest first, of which the first so many have just come. */
export const feedOf = (events: readonly FeedEvent[], newest = 0): ShownFeed => ({
  events,
  arrivals: events.slice(0, newest),
  arrived: new Set(events.slice(0, newest).map(({ id }) => id)),
  isEmpty: events.length === 0,
})
