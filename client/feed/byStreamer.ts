import type { FeedEvent } from '../../api/shared/listen/feed-event'

/** The events of each streamer by login, in their order. */
export function byStreamer(events: readonly FeedEvent[]): ReadonlyMap<string, FeedEvent[]> {
  const found = new Map<string, FeedEvent[]>()
  for (const event of events) {
    const own = found.get(event.streamer.login)
    if (own) own.push(event)
    else found.set(event.streamer.login, [event])
  }
  return found
}
