/** Older ones are forgotten: a channel may be busy for hours. */
const MAX_ARRIVALS = 1000

/** When events arrived, by their ids: before or after somebody asks. */
export interface Arrivals {
  note: (id: string) => void
  /**
   * When it arrived (ms on the clock of `performance`); undefined if it does not within `ms`, or
   * not before the signal is aborted.
   */
  of: (id: string, ms: number, signal: AbortSignal) => Promise<number | undefined>
}

/** Remembers what has arrived for as long as it is held itself. */
export function createArrivals(): Arrivals {
  const arrived = new Map<string, number>()
  const awaited = new Map<string, () => void>()
  return {
    note(id) {
      if (!arrived.has(id)) arrived.set(id, performance.now())
      const [oldest] = arrived.keys()
      if (arrived.size > MAX_ARRIVALS && oldest !== undefined) arrived.delete(oldest)
      awaited.get(id)?.()
    },
    async of(id, ms, signal) {
      if (!arrived.has(id) && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          const end = () => {
            clearTimeout(timer)
            resolve()
          }
          awaited.set(id, end)
          signal.addEventListener('abort', end, { once: true })
        })
        awaited.delete(id)
      }
      return arrived.get(id)
    },
  }
}
