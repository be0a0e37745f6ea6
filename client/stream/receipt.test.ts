import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Round } from '../../api/shared/listen/catch-up'
import { useReceipt } from './receipt'

const round = (recovered: number, more: Partial<Round> = {}): Round => ({
  recovered,
  isOverrun: false,
  isUnreached: false,
  ...more,
})

describe('the receipt of a lost link', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 100_000 }))
  afterEach(() => void vi.useRealTimers())

  /** Loses the link to these channels for so long (ms). */
  function lose(receipts: ReturnType<typeof useReceipt>, channels: string[], ms = 42_000) {
    receipts.lost(Date.now() - 3000, channels)
    vi.advanceTimersByTime(ms)
    receipts.back()
  }

  it('is not written for the first load', () => {
    const receipts = useReceipt('tfue')
    receipts.back()
    receipts.caughtUp('tfue', round(20))
    expect(receipts.receipt.value).toBeUndefined()
  })

  it('tells how long the link was lost and what came back', () => {
    const receipts = useReceipt('tfue')
    lose(receipts, ['tfue'])
    receipts.caughtUp('tfue', round(3))
    expect(receipts.receipt.value).toEqual({ offline: 42_000, recovered: 3, isOverrun: false })
  })

  it('sums up all channels', () => {
    const receipts = useReceipt('tfue')
    lose(receipts, ['tfue', 'private-tfue', 'private-tfue-mods'])
    receipts.caughtUp('tfue', round(3))
    receipts.caughtUp('private-tfue', round(2, { isOverrun: true }))
    expect(receipts.receipt.value).toBeUndefined()
    receipts.caughtUp('private-tfue-mods')
    expect(receipts.receipt.value).toMatchObject({ recovered: 5, isOverrun: true })
  })

  it('does not wait long for a restricted channel', () => {
    const receipts = useReceipt('tfue')
    lose(receipts, ['tfue', 'private-tfue'])
    receipts.caughtUp('tfue', round(1))
    vi.advanceTimersByTime(5000)
    expect(receipts.receipt.value?.recovered).toBe(1)
    receipts.caughtUp('private-tfue', round(4))
    expect(receipts.receipt.value?.recovered).toBe(1)
  })

  it('is one for a link that is lost again before it has caught up', () => {
    const receipts = useReceipt('tfue')
    lose(receipts, ['tfue', 'private-tfue'], 10_000)
    receipts.caughtUp('private-tfue', round(1))
    lose(receipts, ['tfue'], 20_000)
    receipts.caughtUp('tfue', round(2))
    expect(receipts.receipt.value).toEqual({ offline: 30_000, recovered: 3, isOverrun: false })
  })

  it('gives way to the next, and can be dismissed', () => {
    const receipts = useReceipt('tfue')
    lose(receipts, ['tfue'])
    receipts.caughtUp('tfue', round(3))
    lose(receipts, ['tfue'], 1000)
    receipts.caughtUp('tfue', round(0))
    expect(receipts.receipt.value).toEqual({ offline: 1000, recovered: 0, isOverrun: false })
    receipts.dismiss()
    expect(receipts.receipt.value).toBeUndefined()
  })

  it('says between which times events may be missing', () => {
    const receipts = useReceipt('tfue')
    lose(receipts, ['tfue'], 5000)
    receipts.caughtUp('tfue', round(0, { isUnreached: true }))
    expect(receipts.receipt.value?.missing).toEqual({ from: 97_000, to: 105_000 })
  })
})
