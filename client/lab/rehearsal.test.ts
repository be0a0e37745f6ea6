import { describe, expect, it } from 'vitest'
import { blankCells, summaryOf, type RehearsalCell } from './rehearsal'

const [cell] = blankCells()
const cells = (...changes: Partial<RehearsalCell>[]): RehearsalCell[] =>
  changes.flatMap((change) => (cell ? [{ ...cell, ...change }] : []))

describe('a rehearsal', () => {
  it('begins with every type, each waiting', () => {
    expect(blankCells().length).toBeGreaterThan(70)
    expect(summaryOf(blankCells())).toMatchObject({ arrived: 0, failed: 0, median: undefined })
  })

  it('sums up what arrived, how fast, and what did not', () => {
    const times = Array.from({ length: 20 }, (_, at) => at + 1)
    const arrived = times.map((ms) => ({ state: 'arrived', ms }) as const)
    const others = cells({ state: 'lost' }, { state: 'refused' }, { state: 'unheard' })
    expect(summaryOf([...cells(...arrived), ...others, ...cells({ state: 'nowhere' })])).toEqual({
      arrived: 20,
      visible: 22,
      failed: 2,
      unheard: 1,
      nowhere: 1,
      median: 10,
      p95: 19,
    })
  })
})
