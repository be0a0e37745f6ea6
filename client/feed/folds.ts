import type { FeedEvent } from '../../api/shared/listen/feed-event'
import type { Entry } from './entry'
import { FLAP_WINDOW_MS, flapKey, flapTypes, runsOf } from './flaps'
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

const folds: readonly Fold[] = [
  {
    types: livingTypes,
    keyOf: lifeOf,
    gapMs: () => Infinity,
    cards: (events) => livesIn(events).map((life) => ({ kind: 'living', events: life })),
  },
  {
    types: flapTypes,
    keyOf: flapKey,
    gapMs: () => FLAP_WINDOW_MS,
    cards: (events) => runsOf(events).map((run) => ({ kind: 'flap', events: run.toReversed() })),
  },
]

/** How events of each type come together, with the folds that are loaded late or without. */
export const foldsWith = (late: readonly Fold[] = []): ReadonlyMap<string, Fold> =>
  new Map([...folds, ...late].flatMap((fold) => fold.types.map((type) => [type, fold] as const)))
