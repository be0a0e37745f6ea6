import type { FeedEvent } from '../../../api/shared/listen/feed-event'
import { bySent, sentAt } from '../../../api/shared/listen/sent'
import { firstText } from '../../../api/shared/values'
import { fieldsOf } from '../entry'
import type { Fold } from './fold'
import { isImported } from '../imported'

/** Follows within this time of the first one stand on its card; ms. */
const FOLLOW_WINDOW_MS = 30_000

/** Follows that can stand on one card: of one channel, and alike real, tried out or opened. */
const followKey = (event: FeedEvent): string =>
  `follow ${event.streamer.login} ${event.origin} ${isImported(event)}`

/** Follows in spans of half a minute, each from its first one on; oldest first. */
function spansOf(events: readonly FeedEvent[]): FeedEvent[][] {
  const spans: FeedEvent[][] = []
  for (const event of events.toSorted(bySent)) {
    const span = spans.at(-1)
    const [first] = span ?? []
    if (span && first && sentAt(event) - sentAt(first) <= FOLLOW_WINDOW_MS) span.push(event)
    else spans.push([event])
  }
  return spans
}

/** Who followed, each once; a name that nobody told is left out. */
function followersIn(events: readonly FeedEvent[]): string[] {
  const names = events
    .map(fieldsOf)
    .map(({ user_name, user_login }) => firstText(user_name, user_login))
  return [...new Set(names)].filter(Boolean)
}

/** Lays follows that come together onto one card. */
export const followFold: Fold = {
  types: ['channel.follow'],
  keyOf: followKey,
  gapMs: () => FOLLOW_WINDOW_MS,
  cards: (events) =>
    spansOf(events).map((span) => ({
      kind: 'follow',
      events: span,
      followers: followersIn(span),
    })),
}
