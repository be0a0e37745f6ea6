import { setTimeout as wait } from 'node:timers/promises'
import { openViewer, type ViewerOptions } from '../../chaos/viewer'

/** A viewer that has still not seen something after so long (ms) has lost it. */
const LOST_MS = 30_000
const LOOK_MS = 50

/** What is wrong with what a viewer has seen. */
export interface Flaws {
  missing: number
  twice: number
}

/**
 * Watches until `leaving` resolves, and then until all that was taken by that time is there.
 * @param taken how many events, from `0` on, have been taken so far
 */
export async function visit(
  options: Omit<ViewerOptions, 'seen'>,
  leaving: Promise<unknown>,
  taken: () => number,
): Promise<Flaws> {
  const first = taken()
  const seen = new Set<number>()
  let twice = 0
  const viewer = openViewer({
    ...options,
    seen(id) {
      const number = Number(id)
      if (seen.has(number)) twice += 1
      seen.add(number)
    },
  })
  await leaving
  const end = taken()
  const deadline = performance.now() + LOST_MS
  let next = first
  const hasAll = () => {
    while (seen.has(next)) next += 1
    return next >= end
  }
  while (!hasAll() && performance.now() < deadline) await wait(LOOK_MS)
  viewer.close()
  const missing = count(first, end, (number) => !seen.has(number))
  const shown = viewer.shown()
  return { missing, twice: twice + shown.length - new Set(shown.map(({ id }) => id)).size }
}

function count(from: number, to: number, is: (number: number) => boolean): number {
  let sum = 0
  for (let number = from; number < to; number++) if (is(number)) sum += 1
  return sum
}
