import type { Person } from '../../shared/cast'
import { crowd } from './crowd'
import { oneOf, someOf, type Random } from './random'
import type { Mood } from './lines'
import type { Step, Story } from './story'

/** What is going on on one channel. */
export interface Going {
  /** When somebody came to watch; ms, as all times here. */
  since: number
  /** When somebody was last seen watching. */
  seen: number
  /** How many beats of the arc have been. */
  beats: number
  /** When the next story may begin, */
  next: number
  /** and when chat says something again. */
  nextLine: number
  /** What chat is taken up with, and until when. */
  mood?: { of: Mood; until: number }
  /** Steps that are still to come, each with its time. */
  due: { at: number; step: Step }[]
  /** When each story may be told again. */
  rested: Map<Story, number>
  /** Until when each lane is taken. */
  lanes: Map<string, number>
  /** Who has done what can be done once. */
  done: Map<string, ReadonlySet<Person>>
}

/** Somebody has just come. */
export const arrival = (at: number, pause: number): Going => ({
  since: at,
  seen: at,
  beats: 0,
  next: at + pause,
  nextLine: at,
  due: [],
  rested: new Map(),
  lanes: new Map(),
  done: new Map(),
})

/** Whether a story may begin, as far as what went before it goes. */
export function mayBegin(story: Story, going: Going, at: number): boolean {
  const { first = 0, lane, isAlone } = story
  return (
    (going.rested.get(story) ?? 0) <= at &&
    going.since + first <= at &&
    (!lane || (going.lanes.get(lane) ?? 0) <= at) &&
    (!isAlone || going.due.length === 0)
  )
}

/** So many who have never done this here; from now on they have. */
export function takeNew(
  { done }: Going,
  doing: string,
  count: number,
  random: Random,
  pool: readonly Person[] = crowd,
): Person[] {
  const before = done.get(doing) ?? new Set()
  const left = pool.filter((person) => !before.has(person))
  // When all have, a month has passed for them.
  const isOver = left.length < count
  const taken = someOf(random, isOver ? pool : left, count)
  done.set(doing, new Set([...(isOver ? [] : before), ...taken]))
  return taken
}

/** Somebody who has never raided this channel: one of these while there is one, then of the crowd. */
export function takeRaider(going: Going, known: readonly Person[], random: Random): Person {
  const before = going.done.get('raid')
  const left = known.filter((person) => !before?.has(person))
  return oneOf(random, takeNew(going, 'raid', 1, random, left.length > 0 ? left : crowd))
}
