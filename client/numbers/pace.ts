import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { isReal } from '../../api/shared/listen/sent'

const MINUTE_MS = 60_000

/**
 * How many events came in each of the last minutes, oldest first; the last one is not over yet.
 * @param now ms since 1970
 */
export function perMinute(events: readonly FeedEvent[], now: number, minutes = 30): number[] {
  const counts = Array.from({ length: minutes }, () => 0)
  const current = Math.floor(now / MINUTE_MS)
  for (const event of events) {
    const ago = current - Math.floor(Math.min(event.receivedAt, now) / MINUTE_MS)
    if (ago < minutes && isReal(event))
      counts[minutes - 1 - ago] = (counts[minutes - 1 - ago] ?? 0) + 1
  }
  return counts
}
