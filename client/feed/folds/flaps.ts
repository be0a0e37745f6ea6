import type { FeedEvent } from '../../../api/shared/listen/feed-event'
import { bySent, isReal, sentAt } from '../../../api/shared/listen/sent'

/** A stream that changes again within this time has flapped; ms. */
export const FLAP_WINDOW_MS = 60_000

/** The types for a stream that goes on or off air. */
export const flapTypes = ['stream.online', 'stream.offline'] as const

/** Streams that can't be one. */
export const flapKey = (event: FeedEvent): string => `flap ${event.streamer.login} ${isReal(event)}`

/** Runs of going on and off, each within a minute of the one before; oldest first within a run. */
export function runsOf(events: readonly FeedEvent[]): FeedEvent[][] {
  const runs: FeedEvent[][] = []
  for (const event of events.toSorted(bySent)) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    const isNear = before && sentAt(event) - sentAt(before) <= FLAP_WINDOW_MS
    if (run && isNear && before.type !== event.type) run.push(event)
    else runs.push([event])
  }
  return runs
}
