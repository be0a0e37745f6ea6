import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createDelay } from './delay'

const noon = Date.parse('2026-11-21T12:00:00Z')
const sent = (ms: number) => ({ at: new Date(noon + ms).toISOString() })

beforeEach(() => {
  vi.useFakeTimers({ now: noon })
})
afterEach(() => {
  vi.useRealTimers()
})

function setUp(latency: number) {
  let seconds = latency
  const shown: { at: string }[][] = []
  const delay = createDelay(() => seconds)
  const show = (due: readonly { at: string }[]) => shown.push([...due])
  return { delay, show, shown, setLatency: (now: number) => (seconds = now) }
}

it('shows an event when the video is as far, and no sooner', () => {
  const { delay, show, shown } = setUp(8)
  delay.hold([sent(0)], show)
  vi.advanceTimersByTime(7999)
  expect(shown).toEqual([])
  vi.advanceTimersByTime(1)
  expect(shown).toEqual([[sent(0)]])
  expect(delay.waiting()).toBe(0)
})

it('shows what the video has shown already at once and together', () => {
  const { delay, show, shown } = setUp(8)
  delay.hold([sent(-20_000), sent(-9000), sent(-1000)], show)
  expect(shown).toEqual([[sent(-20_000), sent(-9000)]])
  vi.advanceTimersByTime(7000)
  expect(shown).toHaveLength(2)
})

it('follows a latency that changes while events wait', () => {
  const { delay, show, shown, setLatency } = setUp(30)
  delay.hold([sent(0)], show)
  setLatency(3)
  vi.advanceTimersByTime(3000)
  expect(shown).toHaveLength(1)
})

it('lets nothing wait longer than a minute, whatever the clocks say', () => {
  const { delay, show, shown } = setUp(500)
  delay.hold([sent(0), sent(3_600_000)], show)
  vi.advanceTimersByTime(60_000)
  expect(shown.flat()).toHaveLength(2)
})

it('shows an event without a readable time at once', () => {
  const { delay, show, shown } = setUp(8)
  delay.hold([{ at: 'soon' }], show)
  expect(shown).toEqual([[{ at: 'soon' }]])
})

it('shows all at once when it is turned off', () => {
  const { delay, show, shown } = setUp(8)
  delay.hold([sent(0)], show)
  delay.hold([sent(10)], show)
  delay.flush()
  expect(shown).toEqual([[sent(0), sent(10)]])
  vi.advanceTimersByTime(60_000)
  expect(shown).toHaveLength(1)
})
