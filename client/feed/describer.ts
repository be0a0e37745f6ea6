import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { describe, type Description } from './describe'
import type { Locale } from './sentences/types'

/** How big a channel must be for a number to be big changes seldom: descriptions are kept. */
export function createDescriber(locale: () => Locale): (event: FeedEvent) => Description {
  let known = new WeakMap<FeedEvent, Description>()
  let language: Locale | undefined
  return (event) => {
    const now = locale()
    if (now !== language) known = new WeakMap()
    language = now
    const description = known.get(event) ?? describe(event, now)
    known.set(event, description)
    return description
  }
}
