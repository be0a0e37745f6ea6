/** What comes within this time (ms) of what was shown last waits to be shown together. */
const gap = 16

/** Shows at once what comes alone, and a burst some at a time; in order, and all of it in the end. */
export function inBursts<T>(show: (some: readonly T[]) => void) {
  let waiting: T[] = []
  let isResting = false

  /** Shows at once what waits. Whether there was any. */
  function flush(): boolean {
    const some = waiting
    waiting = []
    if (some.length > 0) show(some)
    return some.length > 0
  }
  function turn() {
    isResting = flush()
    if (isResting) setTimeout(turn, gap)
  }
  function add(one: T) {
    waiting.push(one)
    if (!isResting) turn()
  }
  return { add, flush }
}
