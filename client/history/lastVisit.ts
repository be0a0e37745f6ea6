import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { bySent, isReal, sentAt } from '../../api/shared/listen/sent'

/** After so long a silence (ms) another session begins. */
const SILENCE_MS = 4 * 60 * 60_000

/** The events of the last session, oldest first: no silence of four hours lies between them. Tests and replays are none. */
export function lastSession(events: readonly FeedEvent[]): FeedEvent[] {
  const real = events.filter(isReal).toSorted(bySent)
  const start = real.findLastIndex((event, at) => {
    const before = real[at - 1]
    return before !== undefined && sentAt(event) - sentAt(before) >= SILENCE_MS
  })
  return real.slice(Math.max(0, start))
}
