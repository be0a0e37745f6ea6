import type { Heard, Reader } from './reader'

/** What is wrong with what readers have heard; all zero when nothing is. */
export interface Verdict {
  lost: number
  /** Which events somebody has lost. */
  lostIds: ReadonlySet<string>
  twice: number
  /** Places at which a reader's order is not that of the numbers, or not that of the others. */
  outOfOrder: number
  untrue: readonly string[]
}

/** Judges readers of one kind, who all should have heard every event from `0` on. */
export function judge(readers: readonly Reader[], events: number): Verdict {
  const sent = Array.from({ length: events }, (_, number) => String(number))
  const lostIds = new Set<string>()
  const verdict = { lost: 0, lostIds, twice: 0, outOfOrder: 0, untrue: [] as string[] }
  for (const reader of readers) {
    const heard = reader.heard().filter(({ id }) => Number(id) < events)
    const ids = new Set(heard.map(({ id }) => id))
    const lost = sent.filter((id) => !ids.has(id))
    verdict.lost += lost.length
    for (const id of lost) lostIds.add(id)
    verdict.twice += heard.length - ids.size
    verdict.outOfOrder += heard.filter((event, place) => isBefore(event, heard[place - 1])).length
    verdict.untrue.push(...reader.untrue())
  }
  return verdict
}

/** Within an epoch each has a higher number than the one before. */
const isBefore = (event: Heard, previous: Heard | undefined): boolean =>
  previous !== undefined && event.epoch === previous.epoch && event.seq <= previous.seq

/** How many events have not one number and epoch with all who have heard them. */
export function countDisagreements(readers: readonly Reader[]): number {
  const places = new Map<string, string>()
  const disputed = new Set<string>()
  for (const { id, epoch, seq } of readers.flatMap((reader) => reader.heard())) {
    const place = `${epoch}:${seq}`
    if ((places.get(id) ?? place) !== place) disputed.add(id)
    places.set(id, place)
  }
  return disputed.size
}
