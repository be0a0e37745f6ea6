import type { Logger } from '../../operations/log'
import type { Occupancy } from '../../realtime'
import type { Release } from './make-room'

/** ms until the next try after a failure, twice as long each time. */
const MIN_PAUSE_MS = 1_000
const MAX_PAUSE_MS = 60_000
/** How many are released before it is asked again who is watched: a long line takes an hour. */
const BATCH = 50

/** Streamers whose subscriptions are to be removed, one after another. */
export interface Releases {
  add: (login: string, broadcasterId: string) => void
  /** Somebody watches again. */
  drop: (login: string) => void
  close: () => void
}

interface ReleasesOptions {
  release: Release
  occupancy: Pick<Occupancy, 'watched'>
  log: Logger
}

/** A line that goes on until all are released, whatever fails meanwhile. */
export function createReleases({ release, occupancy, log }: ReleasesOptions): Releases {
  const waiting = new Map<string, string>()
  let timer: NodeJS.Timeout | undefined
  let isWorking = false
  let isClosed = false
  let failures = 0

  async function work(): Promise<void> {
    if (isWorking || isClosed) return
    isWorking = true
    try {
      while (waiting.size > 0) await releaseSome()
    } catch (error) {
      const pauseMs = Math.min(MIN_PAUSE_MS * 2 ** failures, MAX_PAUSE_MS)
      failures += 1
      log.warn({ err: error, waiting: waiting.size }, 'Idle subscriptions are removed later')
      if (!isClosed) timer = setTimeout(() => void work(), pauseMs).unref()
    } finally {
      isWorking = false
    }
  }

  async function releaseSome(): Promise<void> {
    const watched = await occupancy.watched()
    for (const [login, id] of [...waiting].slice(0, BATCH)) {
      if (!waiting.delete(login) || watched.has(login)) continue
      try {
        await release(id)
      } catch (error) {
        // Behind the others, so that one does not hold them all up.
        if (!isClosed) waiting.set(login, id)
        throw error
      }
      failures = 0
      log.info({ streamer: login }, 'Nobody watches: what cost something was unsubscribed')
    }
  }

  return {
    add(login, broadcasterId) {
      waiting.set(login, broadcasterId)
      void work()
    },
    drop: (login) => void waiting.delete(login),
    close() {
      isClosed = true
      waiting.clear()
      clearTimeout(timer)
    },
  }
}
