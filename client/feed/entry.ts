import type { FeedEvent } from '../../api/shared/listen/feed-event'
import type { Envelope } from '../../api/shared/envelope'
import { fieldsIn, type Fields } from './fields'
import type { ChannelState } from './sentences/types'

/** What one card stands for: one event, or several that belong together. */
export interface Entry {
  /** Stays the same while the card grows. */
  key: string
  kind: 'event' | 'gift' | 'living' | 'flap' | 'cheer'
  /** The event that the card describes. */
  lead: FeedEvent
  /** All of them, newest first, each reachable inside the card. */
  events: readonly FeedEvent[]
  /** How the channel was before the event changed it, as far as anybody knows. */
  before?: ChannelState | undefined
}

const single = new WeakMap<FeedEvent, Entry>()

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

/** When Twitch sent it; ms since 1970. */
export const sentAt = ({ at, receivedAt }: Pick<Envelope, 'at' | 'receivedAt'>): number => {
  const time = Date.parse(at)
  return Number.isNaN(time) ? receivedAt : time
}

/** What really happened and what was only tried out never share a card. */
export const isReal = ({ origin }: Pick<Envelope, 'origin'>): boolean => origin === 'twitch'

/** An order that nothing but the events themselves decides. */
export const bySent = (a: Envelope, b: Envelope): number =>
  sentAt(a) - sentAt(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
