/** Client events that one connection may send in a second. */
export const clientEventsPerSecond = 10

const window = 1000

/** So many within any second that begins with the first of them. */
export class RateLimit {
  #started = -Infinity
  #taken = 0

  constructor(private readonly max: number) {}

  /** Whether one more is allowed at `now` (ms). */
  take(now = Date.now()): boolean {
    if (now - this.#started >= window) {
      this.#started = now
      this.#taken = 0
    }
    this.#taken += 1
    return this.#taken <= this.max
  }
}
