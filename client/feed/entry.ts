import type { FeedEvent } from '../../api/shared/listen/feed-event'
import type { Described } from './describe'
import { fieldsIn, type Fields } from './fields'
import type { ChannelState } from './sentences/types'

/** Subs that were given, as far as it is known. */
export interface GiftFacts {
  /** The names of those who got one. */
  to: readonly string[]
  /** How many of those who got one are known. */
  count: number
  /** What tells of the giving. */
  giving?: Described | undefined
}

/** What one card stands for: one event, or several that belong together. */
export interface Entry {
  /** Stays the same while the card grows. */
  key: string
  kind: 'event' | 'gift' | 'living' | 'flap' | 'deed' | 'follow' | 'chat'
  /** The event that the card describes. */
  lead: FeedEvent
  /** All of them, each reachable inside the card; the one that it describes first. */
  events: readonly FeedEvent[]
  /** How the channel was before the event changed it, as far as anybody knows. */
  before?: ChannelState | undefined
  gift?: GiftFacts
  /** The names of those who followed, the first one first. */
  followers?: readonly string[]
  /** The event where it stands, if it is not the only one. */
  place?: FeedEvent | undefined
}

const single = new WeakMap<FeedEvent, Entry>()

/** Whether an event has stood on a card of its own. */
export const stoodAlone = (event: FeedEvent): boolean => single.has(event)

/** The card of a single event: the same one each time. */
export function entryOf(event: FeedEvent): Entry {
  const known = single.get(event)
  if (known) return known
  const entry: Entry = { key: event.id, kind: 'event', lead: event, events: [event] }
  single.set(event, entry)
  return entry
}

/** The fields of a payload, whatever it is. */
export const fieldsOf = ({ event }: Pick<FeedEvent, 'event'>): Fields => fieldsIn(event)
