import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { byServer, hearServerTime, serverNow } from './serverTime'

const noon = Date.UTC(2026, 10, 29, 12)
const saidAt = (ms: number) => hearServerTime(new Date(ms).toUTCString())
beforeEach(() => void vi.useFakeTimers({ now: noon }))
afterEach(() => {
  saidAt(Date.now())
  vi.useRealTimers()
})

it.each([
  ['fast', -60 * 60_000],
  ['slow', 2 * 60_000],
])('tells the time of the server where the clock of the device is %s', (_, off) => {
  saidAt(noon + off)
  expect(serverNow()).toBe(noon + off)
  expect(byServer(noon - 1000)).toBe(noon + off - 1000)
  vi.advanceTimersByTime(30_000)
  expect(serverNow()).toBe(noon + off + 30_000)
})

it('leaves a clock alone that is right, but for the way of the answer', () => {
  saidAt(noon - 4000)
  expect(serverNow()).toBe(noon)
})

it('hears when the clock of the device is put right', () => {
  saidAt(noon + 60_000)
  vi.setSystemTime(noon + 60_000)
  saidAt(noon + 60_000)
  expect(serverNow()).toBe(noon + 60_000)
})

it('learns nothing from an answer without a date', () => {
  saidAt(noon + 60_000)
  hearServerTime(null)
  expect(serverNow()).toBe(noon + 60_000)
})
