import { catalogue, isEventType } from '../../api/shared/catalogue'
import type { Audience, EventType, Family } from '../../api/shared/types'

/**
 * How a type stands: `waiting` to be sent, `sent` and awaited, `arrived`, `refused` by the API,
 * `lost` on the way, `unheard` because this viewer may not hear it, `nowhere` as it belongs to no
 * channel.
 */
export type RehearsalState =
  'waiting' | 'sent' | 'arrived' | 'refused' | 'lost' | 'unheard' | 'nowhere'

/** One type in the matrix. */
export interface RehearsalCell {
  type: EventType
  family: Family
  audience: Audience
  state: RehearsalState
  /** ms from sending to arriving in this page. */
  ms?: number
  /** Why it was refused, in words. */
  reason?: string
}

/** Every type of the catalogue, not sent yet. */
export const blankCells = (): RehearsalCell[] =>
  Object.keys(catalogue)
    .filter(isEventType)
    .map((type) => {
      const { family, audience } = catalogue[type]
      return { type, family, audience, state: 'waiting' }
    })

/** Whether something is wrong with it, so that sending it again makes sense. */
export const hasFailed = ({ state }: RehearsalCell): boolean =>
  state === 'refused' || state === 'lost'

/** Whether nothing more is awaited of it. */
export const isDone = ({ state }: RehearsalCell): boolean => state !== 'waiting' && state !== 'sent'

/** What a rehearsal came to; times in whole ms, undefined while nothing has arrived. */
export interface RehearsalSummary {
  arrived: number
  /** Those that this viewer may see on a channel. */
  visible: number
  failed: number
  unheard: number
  nowhere: number
  median: number | undefined
  p95: number | undefined
}

/** Sums up the cells. */
export function summaryOf(cells: readonly RehearsalCell[]): RehearsalSummary {
  const times = cells.flatMap(({ ms }) => (ms === undefined ? [] : [ms])).toSorted((a, b) => a - b)
  const count = (state: RehearsalState) => cells.filter((cell) => cell.state === state).length
  const [unheard, nowhere] = [count('unheard'), count('nowhere')]
  return {
    arrived: count('arrived'),
    visible: cells.length - unheard - nowhere,
    failed: cells.filter(hasFailed).length,
    unheard,
    nowhere,
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  }
}

/** The least of the sorted numbers that so large a share does not exceed. */
const quantile = (sorted: readonly number[], share: number): number | undefined =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
