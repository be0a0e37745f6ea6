/** How parts are shared out: how far apart (ms) they may be, and what a whole takes. */
export interface SharingRule<Whole, Part> {
  maxGapMs: number
  /** How many parts more it has room for. */
  room: (whole: Whole) => number
  fits?: (whole: Whole, part: Part) => boolean
}

/**
 * Gives each part to the whole nearest in time that still has room. Nothing but the times (`at`, ms)
 * and the rule decides. Those that belong to none.
 * @param wholes oldest first, and so are `parts`
 */
export function shareOut<Whole extends { at: number }, Part extends { at: number }>(
  wholes: readonly Whole[],
  parts: readonly Part[],
  { maxGapMs, room, fits }: SharingRule<Whole, Part>,
  give: (whole: Whole, part: Part) => void,
): Part[] {
  const left: Part[] = []
  let start = 0
  for (const part of parts) {
    while (start < wholes.length && (wholes[start]?.at ?? 0) < part.at - maxGapMs) start++
    let found: Whole | undefined
    for (let next = start; next < wholes.length; next++) {
      const one = wholes[next]
      if (!one || one.at > part.at + maxGapMs) break
      const isNearer = !found || Math.abs(one.at - part.at) < Math.abs(found.at - part.at)
      if (isNearer && room(one) > 0 && (!fits || fits(one, part))) found = one
    }
    if (found) give(found, part)
    else left.push(part)
  }
  return left
}
