import type { FeedEvent } from '../composables/envelope'
import { entryOf, type Entry } from './entry'
import { flapLane, isOnOff, runsOf } from './flaps'
import { giftLane, giftsOf, isGift, type Gift } from './gifts'
import { byStage, lifeOf } from './living'

/**
 * The cards of a feed, newest first: gifts with all who got them, what lives on one card (hype
 * trains, polls, predictions, goals, charity campaigns) and streams that flap are one card each, at
 * the place of their oldest event. Whatever order the same events came in, the cards are the same.
 * @param events newest first
 */
export function groupEvents(events: readonly FeedEvent[]): Entry[] {
  const lives = new Map<string, FeedEvent[]>()
  const gifts = new Map<string, FeedEvent[]>()
  const flaps = new Map<string, FeedEvent[]>()
  for (const event of events) {
    const life = lifeOf(event)
    if (life) gather(lives, life, event)
    else if (isGift(event)) gather(gifts, giftLane(event), event)
    else if (isOnOff(event)) gather(flaps, flapLane(event), event)
  }
  const cardOf = new Map<FeedEvent, Entry>()
  const place = (entry: Entry) => {
    for (const event of entry.events) cardOf.set(event, entry)
  }
  for (const [key, life] of lives) place(livingEntry(key, life))
  for (const lane of gifts.values()) for (const gift of giftsOf(lane)) place(giftEntry(gift))
  for (const lane of flaps.values()) for (const run of runsOf(lane)) place(flapEntry(run))
  return lastOfEach(events, cardOf)
}

function gather(map: Map<string, FeedEvent[]>, key: string, event: FeedEvent): void {
  const found = map.get(key)
  if (found) found.push(event)
  else map.set(key, [event])
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

/** A card of several events, the one that it tells first; of one event it is that event's own. */
function entryFrom(kind: Entry['kind'], key: string, events: readonly FeedEvent[]): Entry {
  const [lead] = events
  if (!lead) throw new RangeError('A card has an event')
  return events.length === 1 ? entryOf(lead) : { key, kind, lead, events }
}

const livingEntry = (key: string, events: readonly FeedEvent[]) =>
  entryFrom(
    'living',
    key,
    events.toSorted((a, b) => byStage(b, a)),
  )

const giftEntry = ({ given, received }: Gift) =>
  entryFrom('gift', `gift ${given?.id ?? received[0]?.id}`, [
    ...(given ? [given] : []),
    ...received.toReversed(),
  ])

const flapEntry = (run: readonly FeedEvent[]) =>
  entryFrom('flap', `flap ${run[0]?.id}`, run.toReversed())
