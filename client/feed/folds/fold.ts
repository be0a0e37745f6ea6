import type { FeedEvent } from '../../../api/shared/listen/feed-event'
import type { Entry } from '../entry'

/** A card of several events, the one that it describes first; of one where there is no more. */
export type Folded = Pick<Entry, 'kind' | 'events' | 'gift' | 'followers'>

/** How events of some types come together on cards. */
export interface Fold {
  types: readonly string[]
  /** What all events of a card have in common; undefined for one that stands for itself. */
  keyOf: (event: FeedEvent) => string | undefined
  /** What is further apart is of different cards; ms. */
  gapMs: (event: FeedEvent) => number
  cards: (events: readonly FeedEvent[]) => Folded[]
}
