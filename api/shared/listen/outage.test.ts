import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Round } from './catch-up'
import { createOutages, type Receipt } from './outage'

const round = (recovered: number, fields: Partial<Round> = {}): Round => ({
  recovered,
  isOverrun: false,
  isRestarted: false,
  ...fields,
})

describe('the receipt of a lost link', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 100_000 }))
  afterEach(() => void vi.useRealTimers())

  function follow() {
    const written: Receipt[] = []
    const outages = createOutages('tfue', (receipt) => written.push(receipt))
    /** Loses the link to these channels for so long (ms). */
    function lose(channels: string[], ms = 42_000) {
      outages.lost(Date.now() - 3000, channels)
      vi.advanceTimersByTime(ms)
      outages.back()
    }
    return { ...outages, lose, written }
  }

  it('is not written for the first load', () => {
    const receipts = follow()
    receipts.back()
    receipts.caughtUp('tfue', round(20))
    expect(receipts.written).toEqual([])
  })

  it('tells how long the link was lost and what came back', () => {
    const receipts = follow()
    receipts.lose(['tfue'])
    receipts.caughtUp('tfue', round(3))
    expect(receipts.written).toEqual([{ offline: 42_000, recovered: 3, isOverrun: false }])
  })

  it('sums up all channels', () => {
    const receipts = follow()
    receipts.lose(['tfue', 'private-tfue', 'private-tfue-mods'])
    receipts.caughtUp('tfue', round(3))
    receipts.caughtUp('private-tfue', round(2, { isOverrun: true }))
    expect(receipts.written).toEqual([])
    receipts.caughtUp('private-tfue-mods')
    expect(receipts.written).toMatchObject([{ recovered: 5, isOverrun: true }])
  })

  it('does not wait long for a restricted channel', () => {
    const receipts = follow()
    receipts.lose(['tfue', 'private-tfue'])
    receipts.caughtUp('tfue', round(1))
    vi.advanceTimersByTime(5000)
    expect(receipts.written.at(-1)?.recovered).toBe(1)
    receipts.caughtUp('private-tfue', round(4))
    expect(receipts.written).toHaveLength(1)
  })

  it('is one for a link that is lost again before it has caught up', () => {
    const receipts = follow()
    receipts.lose(['tfue', 'private-tfue'], 10_000)
    receipts.caughtUp('private-tfue', round(1))
    receipts.lose(['tfue'], 20_000)
    receipts.caughtUp('tfue', round(2))
    expect(receipts.written).toEqual([{ offline: 30_000, recovered: 3, isOverrun: false }])
  })

  it('is one for each outage', () => {
    const receipts = follow()
    receipts.lose(['tfue'])
    receipts.caughtUp('tfue', round(3))
    receipts.lose(['tfue'], 1000)
    receipts.caughtUp('tfue', round(0))
    expect(receipts.written).toEqual([
      { offline: 42_000, recovered: 3, isOverrun: false },
      { offline: 1000, recovered: 0, isOverrun: false },
    ])
  })

  it('says between which times events may be missing', () => {
    const receipts = follow()
    receipts.lose(['tfue'], 5000)
    receipts.caughtUp('tfue', round(0, { isRestarted: true }))
    expect(receipts.written[0]?.missing).toEqual({ from: 97_000, to: 105_000 })
  })
})
