import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { describe, type Description } from './describe'
import type { Locale } from './sentences/types'

/** Descriptions in a language, each made once. */
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
