const MINUTE_MS = 60_000

/** So many calls in any minute, and no more. */
export interface Share {
  /** ms until `ahead` calls and then one more may be made. */
  wait: (ahead: number) => number
  /** @param agoMs how long ago, of one that is told late */
  take: (agoMs?: number) => void
  /** How many may be made at once. */
  left: () => number
}

/** Counts the calls of the last minute. */
export function createShare(perMinute: number, now: () => number): Share {
  const taken: number[] = []

  function forget(): void {
    const since = now() - MINUTE_MS
    const recent = taken.findIndex((at) => at > since)
    taken.splice(0, recent === -1 ? taken.length : recent)
  }

  return {
    wait(ahead) {
      forget()
      const minutes = Math.floor(ahead / perMinute)
      const before = taken.at(taken.length + (ahead % perMinute) - perMinute)
      const isFree = taken.length + (ahead % perMinute) < perMinute || before === undefined
      return minutes * MINUTE_MS + (isFree ? 0 : before + MINUTE_MS - now())
    },
    take(agoMs = 0) {
      const at = now() - agoMs
      const later = taken.findLastIndex((one) => one <= at)
      taken.splice(later + 1, 0, at)
    },
    left() {
      forget()
      return perMinute - taken.length
    },
  }
}
