import { StoreUnavailable } from './unavailable'

/** The longest that anybody waits for an answer, in ms: Redis' own take less than one. */
export const PATIENCE_MS = 1_000

/** Bounds the waiting for a store that may hang. */
export interface Patience {
  /**
   * The same answer, but within a second. @throws {StoreUnavailable} then, and what `answer` does
   * @param late told the answer if it comes after that
   */
  within: <T>(answer: Promise<T>, late?: (value: T) => void) => Promise<T>
  /** Whether an answer was waited for in vain, and none has come since. */
  isLost: () => boolean
}

/**
 * @param lost called when an answer was waited for in vain
 * @param prove resolves when the store answers again
 */
export function createPatience(lost: () => void, prove: () => Promise<unknown>): Patience {
  let isLost = false

  function lose(): void {
    if (isLost) return
    isLost = true
    lost()
    // Where it fails the connection is gone, which is told otherwise.
    prove().then(find, find)
  }

  function find(): void {
    isLost = false
  }

  return {
    within(answer, late) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          reject(new StoreUnavailable('Redis does not answer'))
          lose()
          answer.then((value) => {
            find()
            late?.(value)
          }, find)
        }, PATIENCE_MS)
        answer.then(resolve, reject).finally(() => clearTimeout(timer))
      })
    },
    isLost: () => isLost,
  }
}
