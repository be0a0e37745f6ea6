/** Of what waits a quarter is shown at a time, and at least so many. */
const MIN_AT_ONCE = 8

/**
 * Shows at once what comes alone, and a burst some at a time; in order, and all of it in the end.
 * @param intervalMs ms for which nothing else is shown after something was; with none nothing waits
 */
export function inBursts<T>(show: (some: readonly T[]) => void, intervalMs: () => number) {
  let waiting: T[] = []
  let isResting = false

  function showSome(count: number) {
    const some = waiting.slice(0, count)
    waiting = waiting.slice(count)
    if (some.length > 0) show(some)
  }
  function turn() {
    isResting = waiting.length > 0
    showSome(Math.max(MIN_AT_ONCE, Math.ceil(waiting.length / 4)))
    if (isResting) setTimeout(turn, intervalMs())
  }
  /** Shows at once all that waits. */
  function flush() {
    showSome(waiting.length)
  }
  function add(one: T) {
    waiting.push(one)
    if (intervalMs() === 0) flush()
    else if (!isResting) turn()
  }
  return { add, flush }
}
