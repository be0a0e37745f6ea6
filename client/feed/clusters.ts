import { SAME_DEED_MS } from '../../api/shared/deeds/deed'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { byId, sentAt } from '../../api/shared/listen/sent'
import type { Entry } from './entry'
import type { Folds } from './folds'
import type { Fold } from './folds/fold'

/** Events with one name that are near in time, and the cards of several that they make. */
interface Cluster {
  fold: Fold
  from: number
  to: number
  events: FeedEvent[]
  cards: readonly Entry[]
}

/** Events are put in and taken out; only the clusters that they are of are looked at again. */
export function createClusters(folds: Folds) {
  /** By name, oldest first. */
  const named = new Map<string, Cluster[]>()
  const changed = new Set<Cluster>()
  /** The card of several that each event stands on. */
  const cardOf = new Map<FeedEvent, Entry>()

  function find(event: FeedEvent) {
    for (const fold of folds.get(event.type) ?? []) {
      const name = fold.keyOf(event)
      if (name !== undefined) return { fold, name, all: named.get(name) ?? [] }
    }
    return undefined
  }

  function add(event: FeedEvent): void {
    const found = find(event)
    if (!found) return
    const { fold, name, all } = found
    const at = sentAt(event)
    const gapMs = fold.gapMs(event)
    const cluster: Cluster = { fold, from: at, to: at, events: [event], cards: [] }
    let place = all.length
    for (let before = all[place - 1]; before && before.to + gapMs >= at;) {
      place -= 1
      if (before.from - gapMs <= at) {
        all.splice(place, 1)
        join(cluster, before)
      }
      before = all[place - 1]
    }
    all.splice(place, 0, cluster)
    named.set(name, all)
    changed.add(cluster)
  }

  function join(cluster: Cluster, near: Cluster): void {
    near.events.push(...cluster.events)
    cluster.events = near.events
    cluster.from = Math.min(cluster.from, near.from)
    cluster.to = Math.max(cluster.to, near.to)
    cluster.cards = [...cluster.cards, ...near.cards]
    changed.delete(near)
  }

  function remove(event: FeedEvent): void {
    const found = find(event)
    const cluster = found?.all.find(({ events }) => events.includes(event))
    if (!found || !cluster) return
    cluster.events.splice(cluster.events.indexOf(event), 1)
    cardOf.delete(event)
    changed.add(cluster)
    if (cluster.events.length === 0) found.all.splice(found.all.indexOf(cluster), 1)
    if (found.all.length === 0) named.delete(found.name)
  }

  /** Makes the cards anew of what has changed; those that stay the same are the same objects. */
  function settle(): void {
    for (const cluster of changed) {
      const made = cluster.events.length > 1 ? cluster.fold.cards(cluster.events) : []
      const cards = made.flatMap(({ events, ...card }) => {
        const [lead, ...others] = events
        if (!lead || others.length === 0) return []
        const known = cardOf.get(lead)
        return known && isSame(known.events, events)
          ? known
          : { ...card, key: lead.id, lead, events, place: placeOf(card.kind, events) }
      })
      for (const { events } of cluster.cards) for (const event of events) cardOf.delete(event)
      for (const card of cards) for (const event of card.events) cardOf.set(event, card)
      cluster.cards = cards
    }
    changed.clear()
  }

  return { add, remove, settle, cardOf }
}

const isSame = (a: readonly FeedEvent[], b: readonly FeedEvent[]): boolean =>
  a.length === b.length && a.every((event, at) => event === b[at])

/**
 * The event where a card of several stands: the oldest, so that nothing moves; the newest where the
 * words change with it, or where it came long after.
 */
function placeOf(kind: Entry['kind'], events: readonly FeedEvent[]): FeedEvent | undefined {
  const sorted = events.toSorted((a, b) => a.receivedAt - b.receivedAt || byId(a, b))
  const [first, last] = [sorted[0], sorted.at(-1)]
  const isLate = first && last && last.receivedAt - first.receivedAt > SAME_DEED_MS
  return kind === 'living' || kind === 'flap' || (kind === 'deed' && isLate) ? last : first
}
