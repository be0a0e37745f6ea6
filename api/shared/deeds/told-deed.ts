import type { FeedEvent } from '../listen/feed-event'
import type { Deed } from './deed'
import { giftsIn, type Gift } from './gifts'
import { grouped } from './grouped'
import { topics } from './table'
import { byTime, sameDeeds, tellingOf, type Telling } from './telling'

/** A deed with all that tells of it. */
export interface ToldDeed {
  deed: Deed
  /** The login of the channel where it was done. */
  where: string
  /** When it was told first; ms since 1970. */
  at: number
  /** The event that says most comes first. */
  events: readonly FeedEvent[]
}

const topicsInOrder = Object.keys(topics)

/** How much a way of telling says: a topic most, then chat, then the chat of other channels. */
function rank({ event: { type, streamer }, deed: { kind }, where }: Telling): number {
  const isHere = where === streamer.login
  // The channel that a raid comes from names both ends.
  if (kind === 'raid') return type === 'channel.raid' ? Number(isHere) : 2
  // Of those who subscribed before it says for how long.
  if (kind === 'resub' && type === 'channel.subscription.message') return -1
  // To whom a sub was given, but not by whom.
  if (kind === 'gifted') return Number(type === 'channel.subscribe')
  const at = topicsInOrder.indexOf(type)
  return at >= 0 ? at : topicsInOrder.length + Number(!isHere)
}

const byRank = (a: Telling, b: Telling) => rank(a) - rank(b) || byTime(a, b)
const eventsOf = (tellings: readonly Telling[]) => tellings.map(({ event }) => event)

function toldBy(tellings: readonly Telling[]): ToldDeed {
  const sorted = tellings.toSorted(byRank)
  const [first] = sorted
  if (!first) throw new RangeError('Nobody tells of it')
  const resub = sorted.find(({ deed }) => deed.kind === 'resub')
  const deed = (resub ?? first).deed
  const { where } = first
  return { deed, where, at: Math.min(...sorted.map(({ at }) => at)), events: eventsOf(sorted) }
}

/** A gift as one deed: what tells of its giving, then who got it, newest first. */
function giftDeed({ at, by, given, received, amount }: Gift): ToldDeed {
  const parts = received.toSorted((a, b) => b.at - a.at).flatMap(({ tellings }) => tellings)
  const tellings = [...given.toSorted(byRank), ...parts.toSorted((a, b) => rank(a) - rank(b))]
  const [first] = tellings
  if (!first) throw new RangeError('Nobody tells of it')
  const count = given.length > 0 ? Math.max(amount, received.length) : received.length
  return {
    deed: { ...first.deed, kind: 'gift', by, to: undefined, amount: count },
    where: first.where,
    at,
    events: eventsOf(tellings),
  }
}

/** The deeds that are told by what all has the same key. Whatever order it came in, they are the same. */
export function toldDeeds(tellings: readonly Telling[]): ToldDeed[] {
  const sorted = tellings.toSorted(byTime)
  return sorted[0]?.key.startsWith('gift')
    ? giftsIn(sorted).map(giftDeed)
    : sameDeeds(sorted).map(toldBy)
}

/** The deeds that events tell of, each once, however many events tell of it. */
export function deedsIn(events: readonly FeedEvent[]): ToldDeed[] {
  const tellings = events.flatMap((event) => tellingOf(event) ?? [])
  return [...grouped(tellings, ({ key }) => key).values()].flatMap(toldDeeds)
}
