import { expect, it } from 'vitest'
import { planRows } from './planRows'

it('joins what belongs to one step', () => {
  const event = { type: 'channel.raid', event: {} }
  const rows = planRows([
    { ...event, at: 0, step: 1 },
    { ...event, at: 100, step: 2, note: 'Twice' },
    { ...event, at: 200, step: 2, note: 'Twice' },
    { ...event, at: 300, step: 3 },
  ])
  expect(rows).toMatchObject([
    { step: 1, at: 0, count: 1, end: 1 },
    { step: 2, at: 100, note: 'Twice', count: 2, end: 3 },
    { step: 3, at: 300, count: 1, end: 4 },
  ])
})
