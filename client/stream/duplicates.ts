import { deedKey, SAME_DEED_MS } from '../../api/shared/deeds/deed'
import { deedOf, hasNotice } from '../../api/shared/deeds/deed-of'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import type { DuplicateRule } from '../../api/shared/listen/event-list'

/** What happened, whichever way it is told. */
function deedText({ type, event }: FeedEvent): string {
  const deed = deedOf({ type, event })
  if (!deed || !hasNotice(deed.kind)) return JSON.stringify([type, event])
  return `${deedKey(deed)} ${deed.months ?? ''}`
}

/** Whether two events tell the same, one of them by the viewer's own log-in. */
export function isDuplicate(a: FeedEvent, b: FeedEvent): boolean {
  if ((a.channel === RICH) === (b.channel === RICH)) return false
  return Math.abs(a.receivedAt - b.receivedAt) <= SAME_DEED_MS && deedText(a) === deedText(b)
}

/** The lane of the feed for what comes by the viewer's own log-in, beside Pusher's channels. */
export const RICH = 'rich'

/** Of two that tell the same: the topic of its own says more than a chat notice, and what everybody sees more than what one sees. */
export function richer(a: FeedEvent, b: FeedEvent): FeedEvent {
  if (a.type !== b.type) return a.type === 'channel.chat.notification' ? b : a
  return a.channel === RICH ? b : a
}

/** How the same happening is found, and which way of telling it stays. */
export const duplicateRule: DuplicateRule = { isDuplicate, richer }
