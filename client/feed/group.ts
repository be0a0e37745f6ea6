import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { cheerKey, cheersOf, cheerTypes } from './cheers'
import { entryOf, type Entry } from './entry'
import { flapKey, flapTypes, runsOf } from './flaps'
import { giftKey, giftsOf, giftTypes } from './gifts'
import { byStage, lifeOf, livingTypes } from './living'

/** How events of some types come together on cards. */
interface Fold {
  types: readonly string[]
  /** What all events of a card have in common; undefined for one that stands for itself. */
  keyOf: (event: FeedEvent) => string | undefined
  cards: (events: readonly FeedEvent[], name: string) => Entry[]
}

/** A card of several events, the one that it describes first; of one event it is that event's own. */
function entryFrom(kind: Entry['kind'], key: string, events: readonly FeedEvent[]): Entry {
  const [lead] = events
  if (!lead) throw new RangeError('A card has an event')
  return events.length === 1 ? entryOf(lead) : { key, kind, lead, events }
}

const folds: readonly Fold[] = [
  {
    types: livingTypes,
    keyOf: lifeOf,
    cards: (life, name) => [
      entryFrom(
        'living',
        name,
        life.toSorted((a, b) => byStage(b, a)),
      ),
    ],
  },
  {
    types: giftTypes,
    keyOf: giftKey,
    cards: (events) =>
      giftsOf(events).map(({ given, received }) =>
        entryFrom('gift', `gift ${given?.id ?? received[0]?.id}`, [
          ...(given ? [given] : []),
          ...received.toReversed(),
        ]),
      ),
  },
  {
    types: flapTypes,
    keyOf: flapKey,
    cards: (events) =>
      runsOf(events).map((run) => entryFrom('flap', `flap ${run[0]?.id}`, run.toReversed())),
  },
  {
    types: cheerTypes,
    keyOf: cheerKey,
    cards: (events) =>
      cheersOf(events).map((cheer) => entryFrom('cheer', `cheer ${cheer[0]?.id}`, cheer)),
  },
]

const foldOf = new Map(folds.flatMap((fold) => fold.types.map((type) => [type, fold])))

/**
 * The cards of a feed, newest first. Gifts with all who got them, what lives on one card (hype
 * trains, polls, predictions, goals, charity campaigns), streams that flap and cheers that two types
 * tell are one card each, at the place of their oldest event. Whatever order the same events came
 * in, the cards are the same.
 * @param events newest first
 */
export function groupEvents(events: readonly FeedEvent[]): Entry[] {
  const groups = new Map<string, { fold: Fold; events: FeedEvent[] }>()
  for (const event of events) {
    const fold = foldOf.get(event.type)
    const name = fold?.keyOf(event)
    if (!fold || name === undefined) continue
    const group = groups.get(name)
    if (group) group.events.push(event)
    else groups.set(name, { fold, events: [event] })
  }
  const cardOf = new Map<FeedEvent, Entry>()
  for (const [name, { fold, events: members }] of groups) {
    for (const card of fold.cards(members, name)) {
      for (const event of card.events) cardOf.set(event, card)
    }
  }
  return lastOfEach(events, cardOf)
}

/** One card for each, where its oldest event stands. */
function lastOfEach(events: readonly FeedEvent[], cardOf: ReadonlyMap<FeedEvent, Entry>): Entry[] {
  const placed = new Set<Entry>()
  const entries: Entry[] = []
  for (let at = events.length - 1; at >= 0; at--) {
    const event = events[at]
    if (!event) continue
    const entry = cardOf.get(event)
    if (entry && placed.has(entry)) continue
    if (entry) placed.add(entry)
    entries.push(entry ?? entryOf(event))
  }
  return entries.toReversed()
}
