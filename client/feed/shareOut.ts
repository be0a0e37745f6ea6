/** Wholes with their parts, and the parts that belong to none. */
export interface Shared<T> {
  wholes: { whole: T; parts: T[] }[]
  left: T[]
}

/**
 * Gives each part to the whole nearest in time that still has room. Nothing but the times decides.
 * @param wholes oldest first, and so are `parts`
 * @param rule the time (ms) of both, how far apart they may be, and a whole's room
 */
export function shareOut<T>(
  wholes: readonly T[],
  parts: readonly T[],
  { at, maxGapMs, room }: { at: (one: T) => number; maxGapMs: number; room: (whole: T) => number },
): Shared<T> {
  const shared = wholes.map((whole) => ({ whole, time: at(whole), parts: [] as T[] }))
  const left: T[] = []
  let start = 0
  for (const part of parts) {
    const time = at(part)
    while (start < shared.length && (shared[start]?.time ?? 0) < time - maxGapMs) start++
    let found: (typeof shared)[number] | undefined
    for (let next = start; next < shared.length; next++) {
      const one = shared[next]
      if (!one || one.time > time + maxGapMs) break
      const isNearer = !found || Math.abs(one.time - time) < Math.abs(found.time - time)
      if (one.parts.length < room(one.whole) && isNearer) found = one
    }
    if (found) found.parts.push(part)
    else left.push(part)
  }
  return { wholes: shared, left }
}
