const MINUTE_MS = 60_000

/** So many calls in any minute, and no more. */
export interface Share {
  /** ms until `ahead` calls and then one more may be made. */
  wait: (ahead: number) => number
  take: () => void
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
    take: () => void taken.push(now()),
    left() {
      forget()
      return perMinute - taken.length
    },
  }
}
