import type { FeedEvent } from '../../../api/shared/listen/feed-event'

/** How long (ms) new events gather before they are written together. */
const WRITE_DELAY_MS = 1000

/** Runs when the browser has nothing better to do. @returns how to call it off */
function whenIdle(run: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(run, { timeout: 5000 })
  return () => cancelIdleCallback(handle)
}

/** Where a writer takes its events from, and where they go. */
export interface Writing {
  /** The next batch; empty when all is written. `isLast`: there may be no other time. */
  next: (isLast: boolean) => readonly FeedEvent[]
  write: (batch: readonly FeedEvent[]) => Promise<void>
  failed: (error: unknown) => void
}

/** Writes batch by batch while the browser is idle. After a failure it writes no more. */
export function createWriter({ next, write, failed }: Writing) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let callOff: (() => void) | undefined
  let hasFailed = false

  /** There is something new. */
  function schedule() {
    if (hasFailed || timer !== undefined) return
    timer = setTimeout(() => (callOff = whenIdle(() => void flush())), WRITE_DELAY_MS)
  }

  /** Writes at once. */
  async function flush(isLast = false): Promise<void> {
    clearTimeout(timer)
    callOff?.()
    timer = undefined
    if (hasFailed) return
    const batch = next(isLast)
    if (batch.length === 0) return
    try {
      await write(batch)
      schedule()
    } catch (error) {
      hasFailed = true
      failed(error)
    }
  }

  return { schedule, flush }
}
