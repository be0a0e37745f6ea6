import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { deedFold } from './deedFold'
import type { Entry } from './entry'
import { FLAP_WINDOW_MS, flapKey, flapTypes, runsOf } from './flaps'
import { followFold } from './followFold'
import { lifeOf, livesIn, livingTypes } from './living'

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

const living: Fold = {
  types: livingTypes,
  keyOf: lifeOf,
  gapMs: () => Infinity,
  cards: (events) => livesIn(events).map((life) => ({ kind: 'living', events: life })),
}

const flaps: Fold = {
  types: flapTypes,
  keyOf: flapKey,
  gapMs: () => FLAP_WINDOW_MS,
  cards: (events) => runsOf(events).map((run) => ({ kind: 'flap', events: run.toReversed() })),
}

/** How events of each type come together. */
export const folds: ReadonlyMap<string, Fold> = new Map(
  [living, flaps, deedFold, followFold].flatMap((fold) =>
    fold.types.map((type) => [type, fold] as const),
  ),
)
