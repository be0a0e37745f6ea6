import type { FeedEvent } from '../composables/envelope'
import { bySent, fieldsOf, isReal, sentAt } from './entry'

/** Twitch tells the parts of one gift within this time of each other; ms. */
const SPAN_MS = 15_000

/** Gifted subs that belong together: who gave them, if that was told, and who got them. */
export interface Gift {
  given: FeedEvent | undefined
  received: readonly FeedEvent[]
}

const isGiven = ({ type }: FeedEvent) => type === 'channel.subscription.gift'
const isReceived = (event: FeedEvent) =>
  event.type === 'channel.subscribe' && fieldsOf(event)['is_gift'] === true

/** Whether an event tells of a gift. */
export const isGift = (event: FeedEvent): boolean => isGiven(event) || isReceived(event)

/** Only what has all this in common can be one gift: Twitch does not tell which sub is of which. */
export const giftLane = (event: FeedEvent): string =>
  `${event.streamer.login} ${isReal(event)} ${String(fieldsOf(event)['tier'])}`

const sizeOf = (event: FeedEvent): number => {
  const { total } = fieldsOf(event)
  return typeof total === 'number' ? total : 1
}

/**
 * Gives each gifted sub to the gift nearest in time that still has room; what is left over and close
 * together is a gift whose giver is not known yet. Nothing but the events decides.
 */
export function giftsOf(lane: readonly FeedEvent[]): Gift[] {
  const given = lane.filter(isGiven).toSorted(bySent)
  const received = lane.filter(isReceived).toSorted(bySent)
  const gifts = given.map((event) => ({ given: event, received: [] as FeedEvent[] }))
  const left: FeedEvent[] = []
  let start = 0
  for (const sub of received) {
    while (isOver(gifts[start]?.given, sub)) start++
    const gift = nearest(gifts, start, sub)
    if (gift) gift.received.push(sub)
    else left.push(sub)
  }
  return [...gifts, ...clusters(left)]
}

/** Too long before this sub, and so before all later ones. */
const isOver = (given: FeedEvent | undefined, sub: FeedEvent): boolean =>
  given !== undefined && sentAt(given) < sentAt(sub) - SPAN_MS

function nearest(
  gifts: readonly { given: FeedEvent; received: FeedEvent[] }[],
  start: number,
  sub: FeedEvent,
) {
  let found: { given: FeedEvent; received: FeedEvent[] } | undefined
  for (let at = start; at < gifts.length; at++) {
    const gift = gifts[at]
    if (!gift || sentAt(gift.given) > sentAt(sub) + SPAN_MS) break
    const isFull = gift.received.length >= sizeOf(gift.given)
    const isNearer = !found || distance(gift.given, sub) < distance(found.given, sub)
    if (!isFull && isNearer) found = gift
  }
  return found
}

const distance = (a: FeedEvent, b: FeedEvent) => Math.abs(sentAt(a) - sentAt(b))

function clusters(subs: readonly FeedEvent[]): Gift[] {
  const found: FeedEvent[][] = []
  for (const sub of subs) {
    const last = found.at(-1)
    const before = last?.at(-1)
    if (last && before && distance(before, sub) <= SPAN_MS) last.push(sub)
    else found.push([sub])
  }
  return found.map((received) => ({ given: undefined, received }))
}
