import { EventRefused, type Publisher } from '../realtime'

/** Trouble that is not seen again within this time (ms) counts as over. */
const MEMORY_MS = 60_000

/** One failure may pass, and a process that is the only one has to stay. */
const REFUSALS = 3

/** Whether this process should be sent requests. Told by what happened last; asks nobody. */
export interface Readiness {
  /** Why not, in words; none when it is ready. */
  reasons: () => string[]
  /** The same publisher; whether Pusher takes events is noted. */
  watched: (publisher: Publisher) => Publisher
  /** From now on this process wants nothing new. */
  stop: () => void
}

/** Ready until something says otherwise. */
export function createReadiness(now: () => number = Date.now): Readiness {
  let isStopping = false
  let refusals = 0
  let trouble: { reason: string; at: number } | undefined

  function taken(): void {
    refusals = 0
    trouble = undefined
  }

  function refused(error: unknown): void {
    if (error instanceof EventRefused || ++refusals < REFUSALS) return
    const words = error instanceof Error ? error.message : 'unknown'
    trouble = { reason: `The last events were not published: ${words}`, at: now() }
  }

  return {
    reasons() {
      const reasons = isStopping ? ['The server is stopping'] : []
      if (trouble && now() - trouble.at < MEMORY_MS) reasons.push(trouble.reason)
      return reasons
    },
    watched: ({ publish }) => ({
      publish(channel, event, data) {
        const published = publish(channel, event, data)
        published.then(taken, refused)
        return published
      },
    }),
    stop() {
      isStopping = true
    },
  }
}
