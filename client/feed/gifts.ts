import { deedOf } from '../../api/shared/deeds/deed-of'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import type { EventType } from '../../api/shared/types'
import { bySent, isReal, sentAt } from './entry'
import { shareOut } from './shareOut'

/** Twitch sends the parts of one gift within this time of each other; ms. */
export const GIFT_MS = 15_000

/** Gifted subs that belong together: who gave them, if that is known, and who got them. */
export interface Gift {
  given: FeedEvent | undefined
  received: readonly FeedEvent[]
}

const isGiven = ({ type }: FeedEvent) => type === 'channel.subscription.gift'
/** Whether it is for a gifted sub that somebody got. */
export const isReceived = (event: Pick<FeedEvent, 'type' | 'event'>): boolean =>
  event.type === 'channel.subscribe' && deedOf(event)?.kind === 'gifted'

/** The types for a gift. */
export const giftTypes = [
  'channel.subscription.gift',
  'channel.subscribe',
] satisfies readonly EventType[]

/**
 * Only what has all this in common can be one gift: Twitch does not say which sub is of which.
 * Undefined for a sub that was no gift.
 */
export const giftKey = (event: FeedEvent): string | undefined =>
  isGiven(event) || isReceived(event)
    ? `gift ${event.streamer.login} ${isReal(event)} ${deedOf(event)?.tier}`
    : undefined

const sizeOf = (event: FeedEvent): number => deedOf(event)?.amount ?? 1

/**
 * Gives each gifted sub to a gift near in time; what is left over and close together is a gift
 * whose giver is not known yet.
 */
export function giftsOf(events: readonly FeedEvent[]): Gift[] {
  const given = events.filter(isGiven).toSorted(bySent)
  const received = events.filter(isReceived).toSorted(bySent)
  const { wholes, left } = shareOut(given, received, {
    at: sentAt,
    maxGapMs: GIFT_MS,
    room: sizeOf,
  })
  return [
    ...wholes.map(({ whole, parts }) => ({ given: whole, received: parts })),
    ...clusters(left),
  ]
}

function clusters(subs: readonly FeedEvent[]): Gift[] {
  const found: FeedEvent[][] = []
  for (const sub of subs) {
    const last = found.at(-1)
    const before = last?.at(-1)
    if (last && before && sentAt(sub) - sentAt(before) <= GIFT_MS) last.push(sub)
    else found.push([sub])
  }
  return found.map((received) => ({ given: undefined, received }))
}
