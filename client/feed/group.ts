import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { cheerLane, cheersOf, cheerTypes } from './cheers'
import { entryOf, type Entry } from './entry'
import { flapLane, flapTypes, runsOf } from './flaps'
import { giftLane, giftsOf, giftTypes } from './gifts'
import { byStage, lifeOf, livingTypes } from './living'

/** How events of some types come together on cards. */
interface Fold {
  types: readonly string[]
  /** What all events of a card have in common; undefined for one that stands for itself. */
  laneOf: (event: FeedEvent) => string | undefined
  cards: (lane: readonly FeedEvent[], name: string) => Entry[]
}

/** A card of several events, the one that it tells first; of one event it is that event's own. */
function entryFrom(kind: Entry['kind'], key: string, events: readonly FeedEvent[]): Entry {
  const [lead] = events
  if (!lead) throw new RangeError('A card has an event')
  return events.length === 1 ? entryOf(lead) : { key, kind, lead, events }
}

const folds: readonly Fold[] = [
  {
    types: livingTypes,
    laneOf: lifeOf,
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
    laneOf: giftLane,
    cards: (lane) =>
      giftsOf(lane).map(({ given, received }) =>
        entryFrom('gift', `gift ${given?.id ?? received[0]?.id}`, [
          ...(given ? [given] : []),
          ...received.toReversed(),
        ]),
      ),
  },
  {
    types: flapTypes,
    laneOf: flapLane,
    cards: (lane) =>
      runsOf(lane).map((run) => entryFrom('flap', `flap ${run[0]?.id}`, run.toReversed())),
  },
  {
    types: cheerTypes,
    laneOf: cheerLane,
    cards: (lane) => cheersOf(lane).map((told) => entryFrom('cheer', `cheer ${told[0]?.id}`, told)),
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
  const lanes = new Map<string, { fold: Fold; events: FeedEvent[] }>()
  for (const event of events) {
    const fold = foldOf.get(event.type)
    const name = fold?.laneOf(event)
    if (!fold || name === undefined) continue
    const lane = lanes.get(name)
    if (lane) lane.events.push(event)
    else lanes.set(name, { fold, events: [event] })
  }
  const cardOf = new Map<FeedEvent, Entry>()
  for (const [name, { fold, events: lane }] of lanes) {
    for (const card of fold.cards(lane, name)) {
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
