import { deedTypes } from '../../api/shared/deeds/deed-of'
import { tellingOf } from '../../api/shared/deeds/telling'
import { toldDeeds } from '../../api/shared/deeds/told-deed'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import type { Entry } from './entry'
import { flapKey, flapTypes, runsOf } from './flaps'
import { byStage, lifeOf, livingTypes } from './living'

/** A card of several events, the one that it describes first; of one where there is no more. */
export type Folded = Pick<Entry, 'kind' | 'events'>

/** How events of some types come together on cards. */
interface Fold {
  types: readonly string[]
  /** What all events of a card have in common; undefined for one that stands for itself. */
  keyOf: (event: FeedEvent) => string | undefined
  cards: (events: readonly FeedEvent[]) => Folded[]
}

const folds: readonly Fold[] = [
  {
    types: livingTypes,
    keyOf: lifeOf,
    cards: (life) => [{ kind: 'living', events: life.toSorted((a, b) => byStage(b, a)) }],
  },
  {
    // Who follows again is told by one type alone.
    types: deedTypes.filter((type) => type !== 'channel.follow'),
    keyOf: (event) => tellingOf(event)?.key,
    cards: (told) =>
      toldDeeds(told.flatMap((event) => tellingOf(event) ?? [])).map(({ deed, events }) => ({
        kind: deed.kind === 'gift' ? 'gift' : 'deed',
        events,
      })),
  },
  {
    types: flapTypes,
    keyOf: flapKey,
    cards: (events) =>
      runsOf(events).map((run) => ({
        kind: 'flap',
        events: run.toReversed(),
      })),
  },
]

/** How events of each type come together. */
export const foldOf = new Map(folds.flatMap((fold) => fold.types.map((type) => [type, fold])))
