import { mergeCopies } from './copies'
import type { FeedEvent } from './feed-event'
import { newestFirst } from './order'

/** Duplicates are looked for among so many of the newest events. */
const DUPLICATE_WINDOW = 300

/** How two events are found that stand for the same deed, and which of them stays. */
export interface DuplicateRule {
  isDuplicate: (a: FeedEvent, b: FeedEvent) => boolean
  richer: (a: FeedEvent, b: FeedEvent) => FeedEvent
}

/** What a list is made with. */
export interface EventListOptions {
  /** How many of the newest it keeps. */
  max?: number
  /** Called whenever what it shows has changed. */
  changed?: () => void
}

/**
 * Events each once, newest first, whatever order and however often they come. Sorted only when
 * they are read, and not even then where all that came since stands before the rest.
 */
export function createEventList({ max = Infinity, changed = () => {} }: EventListOptions = {}) {
  const byId = new Map<string, FeedEvent>()
  let sorted: readonly FeedEvent[] = []
  /** What has come since; undefined when everything has to be sorted anew. */
  let fresh: FeedEvent[] | undefined = []
  let duplicateRule: DuplicateRule | undefined

  /** The events, newest first. */
  function read(): readonly FeedEvent[] {
    if (fresh?.length === 0) return sorted
    const isNext = fresh?.every((event, at) => isAfter(event, fresh?.[at - 1] ?? sorted[0]))
    sorted = fresh && isNext ? [...fresh.toReversed(), ...sorted] : newestFirst(byId.values())
    for (const { id } of sorted.slice(max)) byId.delete(id)
    sorted = sorted.slice(0, max)
    fresh = []
    return sorted
  }

  /** Lays events in. Those that are new. */
  function merge(incoming: readonly FeedEvent[]): FeedEvent[] {
    const added: FeedEvent[] = []
    const recent = duplicateRule ? [...read().slice(0, DUPLICATE_WINDOW), ...incoming] : []
    let isChanged = false
    let isReplaced = false
    for (const event of incoming) {
      const duplicate = recent.find(
        (other) => byId.has(other.id) && duplicateRule?.isDuplicate(other, event),
      )
      if (duplicate && duplicateRule?.richer(duplicate, event) === duplicate) continue
      if (duplicate) byId.delete(duplicate.id)
      const known = byId.get(event.id)
      const merged = known ? mergeCopies(known, event) : event
      if (!known && !duplicate) added.push(event)
      isChanged ||= merged !== known || duplicate !== undefined
      isReplaced ||= duplicate !== undefined || (known !== undefined && merged !== known)
      byId.set(event.id, merged)
    }
    if (isChanged) note(isReplaced ? undefined : added)
    return added
  }

  /** @param added all that has changed, where nothing but that has */
  function note(added?: readonly FeedEvent[]) {
    if (added) fresh?.push(...added)
    else fresh = undefined
    // Where nobody reads, it must not grow for ever.
    if (byId.size >= 2 * max) read()
    changed()
  }

  function clear() {
    byId.clear()
    note()
  }

  return {
    read,
    merge,
    clear,
    /** From now on the same deed may come as two events. */
    expectDuplicates: (found: DuplicateRule) => void (duplicateRule = found),
    /** How many it holds; a few too many before it is read. */
    size: () => byId.size,
  }
}

/** Events each once, newest first. */
export type EventList = ReturnType<typeof createEventList>

/** Whether it stands before all others: later than the newest, and next on the same channel. */
function isAfter(event: FeedEvent, newest: FeedEvent | undefined): boolean {
  if (!newest) return true
  const isSameSequence = newest.channel === event.channel && newest.epoch === event.epoch
  return isSameSequence && event.seq > newest.seq && event.receivedAt >= newest.receivedAt
}
