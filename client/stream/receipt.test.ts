import { describe, expect, it } from 'vitest'
import { useReceipt } from './receipt'

describe('the receipt on show', () => {
  const round = (recovered: number) => ({ recovered, isOverrun: false, isRestarted: false })

  it('gives way to the next, and can be dismissed', () => {
    const receipts = useReceipt('tfue')
    for (const recovered of [3, 0]) {
      receipts.lost(Date.now(), ['tfue'])
      receipts.back()
      receipts.caughtUp('tfue', round(recovered))
      expect(receipts.receipt.value?.recovered).toBe(recovered)
    }
    receipts.dismiss()
    expect(receipts.receipt.value).toBeUndefined()
  })
})
