import { tellingOf } from '../../../api/shared/deeds/telling'
import type { FeedEvent } from '../../../api/shared/listen/feed-event'
import { bySent, sentAt } from '../../../api/shared/listen/sent'
import { isImported } from '../imported'
import { deedFold } from './deedFold'
import type { Fold } from './fold'
import { isPlainLine } from './plainLines'

/** Lines of the same minute stand on one card. */
const MINUTE_MS = 60_000

/**
 * What was said on one channel in one minute. A minute of the clock, so that a card never grows
 * without end and looks the same whatever came first.
 */
function minuteOf(event: FeedEvent): string | undefined {
  const telling = isPlainLine(event) ? tellingOf(event) : undefined
  const minute = Math.floor(sentAt(event) / MINUTE_MS)
  return telling && `chat ${telling.where} ${isImported(event)} ${minute}`
}

/** Each line once, though several channels of a shared chat tell it; in their order. */
export const linesOf = (events: readonly FeedEvent[]): FeedEvent[] => [
  ...new Map(events.map((event) => [tellingOf(event)?.key, event])).values(),
]

/** Lays the plain lines of chat onto one card a minute; the first and the last line at its ends. */
export const chatFold: Fold = {
  types: ['channel.chat.message'],
  keyOf: minuteOf,
  gapMs: () => MINUTE_MS,
  cards(events) {
    // One line on several channels is a deed that is told more than once.
    return linesOf(events).length > 1
      ? [{ kind: 'chat', events: events.toSorted(bySent) }]
      : deedFold.cards(events)
  },
}
