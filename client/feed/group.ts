import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { entryOf, movesUp, type Entry } from './entry'
import { foldsWith, type Fold } from './folds'

/** Events that may come together, and the cards of several that they make. */
interface Group {
  events: readonly FeedEvent[]
  cards: readonly Entry[]
}

type Folds = ReadonlyMap<string, Fold>

/**
 * Makes cards of a feed, newest first, with what lays deeds together or without. Those that stay the same are the same objects the next time,
 * and only what has changed is looked at again.
 */
export function createGrouping(): (events: readonly FeedEvent[], deeds?: Fold) => Entry[] {
  let before = new Map<string, Group>()
  let folds = foldsWith()
  let last: Fold | undefined
  return (events, deeds) => {
    if (deeds !== last) folds = foldsWith(deeds)
    last = deeds
    const now = new Map<string, Group>()
    const cardOf = new Map<FeedEvent, Entry>()
    for (const [name, members] of groupsOf(events, folds)) {
      if (members.length < 2) continue
      const known = before.get(name)
      const group =
        known && isSame(known.events, members)
          ? known
          : { events: members, cards: cardsOf(members, folds) }
      now.set(name, group)
      for (const card of group.cards) for (const event of card.events) cardOf.set(event, card)
    }
    before = now
    return inPlace(events, cardOf)
  }
}

function groupsOf(events: readonly FeedEvent[], folds: Folds): Map<string, FeedEvent[]> {
  const groups = new Map<string, FeedEvent[]>()
  for (const event of events) {
    const name = folds.get(event.type)?.keyOf(event)
    if (name === undefined) continue
    const group = groups.get(name)
    if (group) group.push(event)
    else groups.set(name, [event])
  }
  return groups
}

const isSame = (a: readonly FeedEvent[], b: readonly FeedEvent[]): boolean =>
  a.length === b.length && a.every((event, at) => event === b[at])

const cardsOf = (members: readonly FeedEvent[], folds: Folds): Entry[] =>
  (folds.get(members[0]?.type ?? '')?.cards(members) ?? []).flatMap((card) => {
    const [lead, ...others] = card.events
    return lead && others.length > 0 ? { ...card, key: lead.id, lead } : []
  })

/** One card for each: where its oldest event stands, or its newest. */
function inPlace(events: readonly FeedEvent[], cardOf: ReadonlyMap<FeedEvent, Entry>): Entry[] {
  /** How many events of a card are still to be met until it stands. */
  const left = new Map<Entry, number>()
  const entries: Entry[] = []
  for (let at = events.length - 1; at >= 0; at--) {
    const event = events[at]
    if (!event) continue
    const card = cardOf.get(event)
    const before = card && (left.get(card) ?? (movesUp(card) ? card.events.length : 1))
    if (card && before !== undefined) left.set(card, before - 1)
    if (!card || before === 1) entries.push(card ?? entryOf(event))
  }
  return entries.toReversed()
}
