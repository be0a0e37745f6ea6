/** ms until a streamer is looked at again: first for what was pending, then for what failed. */
const PAUSES_MS = [15_000, 60_000, 300_000]

/** Looks again at streamers whose subscriptions are not all there, with growing pauses. */
export interface Retries {
  /** One more look, unless one is planned or enough have been taken. */
  plan: (broadcasterId: string) => void
  /** Starts to count anew: somebody has asked. */
  reset: (broadcasterId: string) => void
  /** Whether no more looks will be taken. */
  isExhausted: (broadcasterId: string) => boolean
  close: () => void
}

/** `look` may reject: that counts as one look more. */
export function createRetries(
  pauses: readonly number[] = PAUSES_MS,
  look: (broadcasterId: string) => Promise<void>,
): Retries {
  const looks = new Map<string, number>()
  const timers = new Map<string, NodeJS.Timeout>()

  function plan(broadcasterId: string): void {
    const taken = looks.get(broadcasterId) ?? 0
    const pause = pauses[taken]
    if (pause === undefined || timers.has(broadcasterId)) return
    looks.set(broadcasterId, taken + 1)
    const run = () => {
      timers.delete(broadcasterId)
      look(broadcasterId).catch(() => plan(broadcasterId))
    }
    timers.set(broadcasterId, setTimeout(run, pause).unref())
  }

  return {
    plan,
    reset: (broadcasterId) => void looks.delete(broadcasterId),
    isExhausted: (broadcasterId) => (looks.get(broadcasterId) ?? 0) >= pauses.length,
    close() {
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
