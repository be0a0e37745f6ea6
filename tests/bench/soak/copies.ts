import type { FeedEvent } from '../../../api/shared/listen/feed-event'

/** All copies of events that viewers are given. */
export interface Copies {
  /** One object for all copies of an event: hundreds of viewers hold them all. */
  share: (event: FeedEvent) => FeedEvent
  /** Events that were published more than once: their copies have different numbers. */
  twice: () => number
}

/** Knows each event by its id. */
export function createCopies(): Copies {
  const known = new Map<string, FeedEvent>()
  const twice = new Set<string>()
  return {
    share(event) {
      const same = known.get(event.id)
      if (!same) known.set(event.id, event)
      if (!same || same.seq === event.seq) return same ?? event
      twice.add(event.id)
      return event
    },
    twice: () => twice.size,
  }
}
