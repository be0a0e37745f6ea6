import { LRUCache } from 'lru-cache'

/** Message ids are remembered longer than a timestamp stays fresh, so that none comes back. */
const TTL_MS = 25 * 60_000
const MAX_IDS = 100_000
/** Twitch's ids have 36 characters; those of other senders may be anything. */
const MAX_CHARACTERS = 16_000_000

/** Runs each message once: copies of one that is under way share its fate. */
export interface Once {
  /**
   * Runs `work` unless a message of this id was handled before; a failure is not remembered.
   * @returns what it came to; undefined when it had been handled already
   */
  run: <T>(id: string, work: () => Promise<T>) => Promise<T | undefined>
  /** When a message of this id was handled (ms since 1970), as far as is remembered. */
  handledAt: (id: string) => number | undefined
  /** Resolves when all that is under way now has ended, well or not. */
  settled: () => Promise<void>
}

/** Message ids that were handled, bounded in number and age. */
export function createOnce(now: () => number = Date.now): Once {
  const handled = new LRUCache<string, true>({
    max: MAX_IDS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_, id) => id.length + 1,
    ttl: TTL_MS,
    perf: { now },
  })
  const underWay = new Map<string, Promise<unknown>>()

  return {
    async run(id, work) {
      const other = underWay.get(id)
      if (other) {
        await other
        return undefined
      }
      if (handled.has(id)) return undefined
      const running = work()
      underWay.set(id, running)
      try {
        const outcome = await running
        handled.set(id, true)
        return outcome
      } finally {
        underWay.delete(id)
      }
    },
    handledAt: (id) => (handled.has(id) ? now() + handled.getRemainingTTL(id) - TTL_MS : undefined),
    async settled() {
      await Promise.allSettled(underWay.values())
    },
  }
}
