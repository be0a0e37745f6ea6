import type { Envelope } from '../../api/shared/envelope'
import type { EventType } from '../../api/shared/types'
import { asObject } from '../../api/shared/untrusted'
import { bySent, isReal, sentAt } from './entry'
import type { ChannelState } from './sentences/types'

/** The types for a channel that changes. */
export const changeTypes: readonly string[] = ['channel.update'] satisfies EventType[]

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
  const changes = events.filter(({ type }) => changeTypes.includes(type))
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

/** How the channel was before an event, if that changed it. `events` is asked for only then. */
export function stateBefore(
  event: Envelope,
  events: () => readonly Envelope[],
  startOf?: StartOf,
): ChannelState | undefined {
  if (!changeTypes.includes(event.type)) return undefined
  // It may be another copy than the one in the list.
  const others = events().filter(({ id }) => id !== event.id)
  return statesBefore([...others, event], startOf).get(event)
}
