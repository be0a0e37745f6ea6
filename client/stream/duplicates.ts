import { SAME_DEED_MS } from '../../api/shared/deeds/deed'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { sentAt } from '../../api/shared/listen/sent'
import type { DuplicateRule } from '../../api/shared/listen/event-list'

/** The lane of the feed for what comes by the viewer's own log-in, beside Pusher's channels. */
export const RICH = 'rich'

/** Two subscriptions of one log-in are told the same at the same time, but for this; ms. */
const SAME_TIME_MS = 2_000

/**
 * Whether two are the same event, one of them by the viewer's own log-in. What tells the same deed
 * otherwise stays: its card shows all of it.
 */
export function isDuplicate(a: FeedEvent, b: FeedEvent): boolean {
  const [isRich, isAlsoRich] = [a.channel === RICH, b.channel === RICH]
  if (a.type !== b.type || !(isRich || isAlsoRich)) return false
  const isNear =
    isRich && isAlsoRich
      ? Math.abs(sentAt(a) - sentAt(b)) <= SAME_TIME_MS
      : Math.abs(a.receivedAt - b.receivedAt) <= SAME_DEED_MS
  return isNear && JSON.stringify(a.event) === JSON.stringify(b.event)
}

/** Of two copies, what everybody sees says more than what one sees. */
export const richer = (a: FeedEvent, b: FeedEvent): FeedEvent => (a.channel === RICH ? b : a)

/** How the same happening is found, and which way of telling it stays. */
export const duplicateRule: DuplicateRule = { isDuplicate, richer }
