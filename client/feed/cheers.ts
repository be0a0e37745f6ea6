import { deedKey, SAME_DEED_MS } from '../../api/shared/deeds/deed'
import { deedOf } from '../../api/shared/deeds/deed-of'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import type { EventType } from '../../api/shared/types'
import { bySent, isReal, sentAt } from './entry'
import { shareOut } from './shareOut'

/** The types for a cheer. */
export const cheerTypes = ['channel.cheer', 'channel.bits.use'] satisfies readonly EventType[]

const isCheer = ({ type }: FeedEvent) => type === 'channel.cheer'

/** Whether it is the second event of a cheer. */
export const isCheerAgain = (event: Pick<FeedEvent, 'type' | 'event'>): boolean =>
  event.type === 'channel.bits.use' && deedOf(event)?.kind === 'cheer'

/** What both events of a cheer have in common; undefined for Bits that were not cheered. */
export function cheerKey(event: FeedEvent): string | undefined {
  const deed = deedOf(event)
  if (deed?.kind !== 'cheer') return undefined
  return `${event.streamer.login} ${isReal(event)} ${deedKey(deed)}`
}

/** Cheers, each with its second event where that is known: `channel.cheer` first. */
export function cheersOf(events: readonly FeedEvent[]): FeedEvent[][] {
  const sorted = events.toSorted(bySent)
  const { wholes, left } = shareOut(sorted.filter(isCheer), sorted.filter(isCheerAgain), {
    at: sentAt,
    maxGapMs: SAME_DEED_MS,
    room: () => 1,
  })
  return [...wholes.map(({ whole, parts }) => [whole, ...parts]), ...left.map((event) => [event])]
}
