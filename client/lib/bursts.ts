/** Of what waits a quarter is shown at a time, and at least so many. */
const least = 8

/**
 * Shows at once what comes alone, and a burst some at a time; in order, and all of it in the end.
 * @param gap ms for which nothing else is shown after something was; with none nothing waits
 */
export function inBursts<T>(show: (some: readonly T[]) => void, gap: () => number) {
  let waiting: T[] = []
  let isResting = false

  function showSome(count: number) {
    const some = waiting.slice(0, count)
    waiting = waiting.slice(count)
    if (some.length > 0) show(some)
  }
  function turn() {
    isResting = waiting.length > 0
    showSome(Math.max(least, Math.ceil(waiting.length / 4)))
    if (isResting) setTimeout(turn, gap())
  }
  /** Shows at once all that waits. */
  function flush() {
    showSome(waiting.length)
  }
  function add(one: T) {
    waiting.push(one)
    if (gap() === 0) flush()
    else if (!isResting) turn()
  }
  return { add, flush }
}
