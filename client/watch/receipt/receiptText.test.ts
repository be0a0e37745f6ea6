import { describe, expect, it } from 'vitest'
import { texts as times } from '../../schedule/texts/en'
import type { Receipt } from '../../../api/shared/listen/outage'
import { receiptText } from './receiptText'
import { texts as ofReceipt } from './texts/en'

const texts = { ...ofReceipt, ...times }

describe('the line of a receipt', () => {
  const tell = (receipt: Partial<Receipt>, language = 'en') =>
    receiptText({ offline: 42_000, recovered: 3, isOverrun: false, ...receipt }, texts, language)
  const at = (time: string) => new Date(`2026-11-21T${time}`).getTime()

  it('counts what was recovered', () => {
    expect(tell({})).toBe('Offline 42 s · 3 events recovered · complete')
    expect(tell({ recovered: 1, offline: 0 })).toBe('Offline 1 s · 1 event recovered · complete')
    expect(tell({ recovered: 0, offline: 200_000 })).toBe(
      'Offline 3 min · 0 events missed · complete',
    )
  })

  it('admits that the ring was overrun', () => {
    expect(tell({ recovered: 500, isOverrun: true, offline: 7_500_000 })).toBe(
      'Offline 2:05:00 · 500 events recovered · some older events are gone',
    )
  })

  it('admits what a restart may have cost, in the viewer’s way to write times', () => {
    const missing = { from: at('14:02:10'), to: at('14:03:05') }
    expect(tell({ missing })).toBe(
      'The server restarted: events between 14:02 and 14:03 may be missing',
    )
    expect(tell({ missing }, 'fi')).toContain('14.02')
  })

  it('is exact to the second within a minute', () => {
    expect(tell({ missing: { from: at('14:02:10'), to: at('14:02:14') } })).toBe(
      'The server restarted: events between 14:02:10 and 14:02:14 may be missing',
    )
  })
})
