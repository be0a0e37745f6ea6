import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { createClusters } from './clusters'
import { entryOf, type Entry } from './entry'
import { eachLine, folds } from './folds'

/**
 * Makes cards of a feed, newest first. Of a feed that has grown only what is new is read: so a long
 * one costs hardly more than a short one.
 * @param isEachLine whether each line of chat has a card of its own
 */
export function createGrouping(isEachLine = false): (events: readonly FeedEvent[]) => Entry[] {
  const chosen = isEachLine ? eachLine : folds
  let last: readonly FeedEvent[] = []
  let clusters = createClusters(chosen)
  return (events) => {
    const grown = grownBy(last, events)
    if (!grown) clusters = createClusters(chosen)
    const { added, dropped } = grown ?? { added: events, dropped: [] }
    for (const event of dropped) clusters.remove(event)
    for (let at = added.length - 1; at >= 0; at--) {
      const event = added[at]
      if (event) clusters.add(event)
    }
    clusters.settle()
    last = events
    return inPlace(events, clusters.cardOf)
  }
}

/** What came before the rest of a feed, and what it no longer holds; undefined if more has changed. */
function grownBy(before: readonly FeedEvent[], now: readonly FeedEvent[]) {
  const count = before[0] ? now.indexOf(before[0]) : now.length
  const kept = now.length - count
  if (count < 0 || kept > before.length) return undefined
  for (let at = 0; at < kept; at++) if (before[at] !== now[count + at]) return undefined
  return { added: now.slice(0, count), dropped: before.slice(kept) }
}

/** One card for each: where its oldest event stands, or its newest. */
function inPlace(events: readonly FeedEvent[], cardOf: ReadonlyMap<FeedEvent, Entry>): Entry[] {
  const entries: Entry[] = []
  for (const event of events) {
    const card = cardOf.get(event)
    if (!card || card.place === event) entries.push(card ?? entryOf(event))
  }
  return entries
}
