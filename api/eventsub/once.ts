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
  /** When each was. */
  const handled = new LRUCache<string, number>({
    max: MAX_IDS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_, id) => id.length + 1,
  })
  const underWay = new Map<string, Promise<unknown>>()

  function handledAt(id: string): number | undefined {
    const at = handled.peek(id)
    return at !== undefined && now() - at < TTL_MS ? at : undefined
  }

  return {
    async run(id, work) {
      const other = underWay.get(id)
      if (other) {
        await other
        return undefined
      }
      if (handledAt(id) !== undefined) return undefined
      const running = work()
      underWay.set(id, running)
      try {
        const outcome = await running
        handled.set(id, now())
        return outcome
      } finally {
        underWay.delete(id)
      }
    },
    handledAt,
    async settled() {
      await Promise.allSettled(underWay.values())
    },
  }
}
