import type { Envelope } from '../../api/shared/envelope'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import type { EventType } from '../../api/shared/types'
import { asObject } from '../../api/shared/untrusted'
import { bySent, isReal, sentAt } from '../../api/shared/listen/sent'
import { entryOf, type Entry } from './entry'
import type { ChannelState } from './sentences/types'

const CHANGE: EventType = 'channel.update'

/** How a channel was when the page began to watch it, ms since 1970. */
export interface Start {
  at: number
  state: ChannelState
}

/** How the channel of this login was at the start. */
export type StartOf = (login: string) => Start | undefined

/** What a channel was like, told by an event. */
const stateIn = (event: Envelope): ChannelState => asObject(event.event)

/**
 * How channels were before each event that changed one: as the event before says, or else as they
 * were at the start. What was only tried out is no news to what really happened.
 */
export function statesBefore<Event extends Envelope>(
  events: readonly Event[],
  startOf?: StartOf,
): ReadonlyMap<Event, ChannelState> {
  const before = new Map<Event, ChannelState>()
  const last = new Map<string, Envelope>()
  const changes = events.filter(({ type }) => type === CHANGE)
  for (const event of changes.toSorted(bySent)) {
    const { login } = event.streamer
    const start = startOf?.(login)
    const earlier = last.get(`${login} ${isReal(event)}`)
    const isStart = start && start.at < sentAt(event) && (!earlier || sentAt(earlier) < start.at)
    const state = isStart ? start.state : earlier && stateIn(earlier)
    if (state) before.set(event, state)
    last.set(`${login} false`, event)
    if (isReal(event)) last.set(`${login} true`, event)
  }
  return before
}

const withBefore = new WeakMap<FeedEvent, Entry>()

/** The same cards, each saying how the channel was before, where somebody knows. */
export function withStates(
  entries: readonly Entry[],
  states: ReadonlyMap<FeedEvent, ChannelState>,
): readonly Entry[] {
  if (states.size === 0) return entries
  return entries.map((entry) => {
    const before = states.get(entry.lead)
    if (!before) return entry
    const known = withBefore.get(entry.lead)
    const made = known?.before === before ? known : { ...entryOf(entry.lead), before }
    withBefore.set(entry.lead, made)
    return made
  })
}

/** How the channel was before an event, if that changed it. `events` is asked for only then. */
export function stateBefore(
  event: Envelope,
  events: () => readonly Envelope[],
  startOf?: StartOf,
): ChannelState | undefined {
  if (event.type !== CHANGE) return undefined
  // It may be another copy than the one in the list.
  const others = events().filter(({ id }) => id !== event.id)
  return statesBefore([...others, event], startOf).get(event)
}
