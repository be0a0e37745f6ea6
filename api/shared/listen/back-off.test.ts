import { describe, expect, it } from 'vitest'
import { waitAfter } from './back-off'

const waits = (failures: number, code?: number) =>
  Array.from({ length: 200 }, () => waitAfter(failures, code))

describe('the wait for the next try', () => {
  it('is short after a close that asks to come back at once, and never the same for all', () => {
    const after = waits(0, 4200)
    expect(Math.max(...after)).toBeLessThanOrEqual(250)
    expect(new Set(after.map(Math.round)).size).toBeGreaterThan(20)
  })

  it('is about a second when the server is over its capacity', () => {
    for (const ms of waits(0, 4100)) {
      expect(ms).toBeGreaterThanOrEqual(750)
      expect(ms).toBeLessThanOrEqual(1500)
    }
  })

  it('grows with the failures, and leaves time to be back in 3 s', () => {
    for (const ms of waits(2)) expect(ms).toBeGreaterThanOrEqual(500)
    for (const ms of [...waits(50), ...waits(50, 4100)]) expect(ms).toBeLessThanOrEqual(2000)
  })
})
