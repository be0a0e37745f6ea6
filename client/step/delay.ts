import { serverNow } from '../lib/serverTime'

/** Nothing waits longer than this (ms). */
const MAX_HOLD_MS = 60_000
/** The latency is looked at so often (ms) while something waits: it changes. */
const CHECK_INTERVAL_MS = 1000

interface Held<E> {
  event: E
  /** ms since 1970 */
  since: number
  show: (due: readonly E[]) => void
}

/**
 * Holds events back until the video has shown what they describe: `at` (RFC 3339) and the latency.
 * @param latencyOf seconds by which the viewer's video is late
 */
export function createDelay<E extends { at: string }>(latencyOf: (event: E) => number) {
  let held: Held<E>[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function dueAt({ event, since }: Held<E>): number {
    const sent = Date.parse(event.at)
    const due = sent + Math.max(0, latencyOf(event)) * 1000
    return Number.isNaN(due) ? since : Math.min(due, since + MAX_HOLD_MS)
  }

  function release(due: readonly Held<E>[]) {
    const batches = new Map<Held<E>['show'], E[]>()
    for (const { event, show } of due) {
      const batch = batches.get(show) ?? []
      batch.push(event)
      batches.set(show, batch)
    }
    for (const [show, batch] of batches) show(batch)
  }

  function check() {
    clearTimeout(timer)
    const now = serverNow()
    const due = held.filter((one) => dueAt(one) <= now)
    held = held.filter((one) => !due.includes(one))
    release(due.toSorted((a, b) => dueAt(a) - dueAt(b)))
    if (held.length === 0) return
    timer = setTimeout(check, Math.min(CHECK_INTERVAL_MS, Math.min(...held.map(dueAt)) - now))
  }

  return {
    /** Shows each event when it is due; those that are due already at once, together. */
    hold(events: readonly E[], show: (due: readonly E[]) => void) {
      const since = serverNow()
      held.push(...events.map((event) => ({ event, since, show })))
      check()
    },
    /** Shows all that waits. */
    flush() {
      clearTimeout(timer)
      const all = held
      held = []
      release(all)
    },
    waiting: () => held.length,
  }
}
