import { shallowReactive } from 'vue'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import type { PageTiming } from './eventLegs'

/** Live events of this visit that are remembered. */
const MAX_MEASURED = 2000
/** A frame that took longer (ms) waited behind another tab. */
const MAX_FRAME_MS = 10_000

/** An event that came live, and when it stood on the page. */
export interface Measured {
  event: Pick<FeedEvent, 'at' | 'receivedAt'>
  timing: PageTiming
}

const measured = shallowReactive(new Map<string, Measured>())
const now = () => performance.timeOrigin + performance.now()

/** Notes that events have come just now, and when the next frame stands on the screen. */
export function noteArrivals(events: readonly FeedEvent[]): void {
  const arrivedAt = now()
  const fresh = events.filter(({ id }) => !measured.has(id))
  for (const { id, at, receivedAt } of fresh) {
    measured.set(id, { event: { at, receivedAt }, timing: { arrivedAt } })
  }
  for (const id of measured.keys()) {
    if (measured.size <= MAX_MEASURED) break
    measured.delete(id)
  }
  if (document.visibilityState === 'visible') afterPaint(() => notePainted(fresh))
}

function notePainted(events: readonly FeedEvent[]): void {
  const paintedAt = now()
  for (const { id } of events) {
    const known = measured.get(id)
    if (known && paintedAt - known.timing.arrivedAt < MAX_FRAME_MS) {
      measured.set(id, { ...known, timing: { ...known.timing, paintedAt } })
    }
  }
}

/** A frame's callbacks run before it is painted; a task after them runs when it was. */
const afterPaint = (run: () => void) => requestAnimationFrame(() => setTimeout(run))

/** When an event of this visit came and was painted; undefined for one that did not come live. */
export const timingOf = (id: string): PageTiming | undefined => measured.get(id)?.timing

/** The live events of this visit with their timings, oldest first. */
export const timedEvents = (): Measured[] => [...measured.values()]
