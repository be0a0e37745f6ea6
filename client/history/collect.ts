import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { newestFirst } from '../../api/shared/listen/order'
import { isImported } from '../feed/imported'

/** What is kept and what is on the page, each event once, newest first; nothing that was imported. */
export function collect(kept: readonly FeedEvent[], shown: readonly FeedEvent[]): FeedEvent[] {
  const own = shown.filter((event) => !isImported(event))
  return newestFirst(new Map([...kept, ...own].map((event) => [event.id, event])).values())
}
