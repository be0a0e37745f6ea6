import { livesIn, livingTypes, lifeOf } from '../living'
import { chatFold } from './chatFold'
import { deedFold } from './deedFold'
import { FLAP_WINDOW_MS, flapKey, flapTypes, runsOf } from './flaps'
import type { Fold } from './fold'
import { followFold } from './followFold'

const living: Fold = {
  types: livingTypes,
  keyOf: lifeOf,
  gapMs: () => Infinity,
  cards: (events) => livesIn(events).map((life) => ({ kind: 'living', events: life })),
}

const flaps: Fold = {
  types: flapTypes,
  keyOf: flapKey,
  gapMs: () => FLAP_WINDOW_MS,
  cards: (events) => runsOf(events).map((run) => ({ kind: 'flap', events: run.toReversed() })),
}

/** The folds that an event of each type may be of: the first that wants it has it. */
export type Folds = ReadonlyMap<string, readonly Fold[]>

const byType = (all: readonly Fold[]): Folds => {
  const types = new Set(all.flatMap((fold) => fold.types))
  return new Map([...types].map((type) => [type, all.filter((fold) => fold.types.includes(type))]))
}

/** How events of each type come together where every line of chat is to be read. */
export const eachLine: Folds = byType([living, flaps, deedFold, followFold])

/** The same where lines of chat come together too, so that what happens stays in sight. */
export const folds: Folds = byType([living, flaps, chatFold, deedFold, followFold])
