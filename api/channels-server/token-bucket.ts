/** So many at once, and so many a second after. */
export interface Rate {
  burst: number
  perSecond: number
}

/** Allows what keeps to a rate. */
export class TokenBucket {
  /** When all of the burst is there again, in ms. */
  #fullAt = 0

  constructor(private readonly rate: Rate) {}

  /** Whether one more is allowed at `now` (ms). */
  take(now = performance.now()): boolean {
    const { burst, perSecond } = this.rate
    const interval = 1000 / perSecond
    const fullAt = Math.max(now, this.#fullAt) + interval
    if (fullAt > now + burst * interval) return false
    this.#fullAt = fullAt
    return true
  }
}
