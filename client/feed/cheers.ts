import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { bySent, fieldsOf, isReal, sentAt } from './entry'
import { shareOut } from './shareOut'

/** The two tellings of one cheer lie this far apart at most; ms. */
const SPAN_MS = 15_000

/** Twitch's account that stands for anybody who cheers. */
export const ANONYMOUS_CHEERER = '407665396'

/** The types that tell of a cheer. */
export const cheerTypes = ['channel.cheer', 'channel.bits.use'] as const

const isCheer = ({ type }: FeedEvent) => type === 'channel.cheer'

/** Whether it is the other telling of a cheer. */
export const isCheerAgain = (event: Pick<FeedEvent, 'type' | 'event'>): boolean =>
  event.type === 'channel.bits.use' && fieldsOf(event)['type'] === 'cheer'

/** What is the same of both tellings; undefined for Bits that were not cheered. */
export function cheerLane(event: FeedEvent): string | undefined {
  if (!isCheer(event) && !isCheerAgain(event)) return undefined
  const { is_anonymous, user_id, bits } = fieldsOf(event)
  const by = is_anonymous === true ? ANONYMOUS_CHEERER : String(user_id)
  return `cheer ${event.streamer.login} ${isReal(event)} ${by} ${String(bits)}`
}

/** Cheers, each with the other telling of it where that is known: `channel.cheer` first. */
export function cheersOf(lane: readonly FeedEvent[]): FeedEvent[][] {
  const told = lane.toSorted(bySent)
  const { wholes, left } = shareOut(told.filter(isCheer), told.filter(isCheerAgain), {
    at: sentAt,
    span: SPAN_MS,
    room: () => 1,
  })
  return [...wholes.map(({ whole, parts }) => [whole, ...parts]), ...left.map((event) => [event])]
}
