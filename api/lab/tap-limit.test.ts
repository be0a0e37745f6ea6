import { expect, it } from 'vitest'
import { createTapLimit } from './tap-limit'

/** A room that taps; how many of so many taps are let through. */
function open() {
  let now = 1000
  const limit = createTapLimit(() => now)
  const tap = (phone: string | undefined, more: { code?: string; address?: string } = {}) =>
    limit({ code: 'code', address: 'venue', phone, ...more }) === undefined
  return {
    tap,
    taps: (times: number, phoneOf: (at: number) => string | undefined, more = {}) =>
      Array.from({ length: times }, (_, at) => tap(phoneOf(at), more)).filter(Boolean).length,
    later: (ms: number) => void (now += ms),
  }
}

it('lets each phone tap 60 times a minute', () => {
  const { taps, later } = open()
  expect(taps(70, () => 'one')).toBe(60)
  expect(taps(70, () => 'other')).toBe(60)
  later(60_001)
  expect(taps(70, () => 'one')).toBe(60)
})

it('lets no address and no code use up what others may', () => {
  const { taps, tap } = open()
  expect(taps(5_000, (at) => `made-up-${at}`)).toBe(900)
  expect(tap('honest', { address: 'at home' })).toBe(true)
  expect(tap('honest', { code: 'of another show' })).toBe(true)
})

it('keeps a share for the phones of a room that were there before somebody makes up names', () => {
  const { taps, tap, later } = open()
  expect(tap('honest')).toBe(true)
  later(60_001)
  expect(taps(5_000, (at) => `made-up-${at}`)).toBe(900)
  expect(taps(70, () => 'honest')).toBe(60)
  expect(tap('newcomer')).toBe(false)
})

it('remembers no more than a hundred phones of a room for that', () => {
  const { taps, later } = open()
  taps(900, (at) => `made-up-${at}`)
  later(60_001)
  expect(taps(2_000, (at) => `made-up-${at % 1_000}`)).toBeLessThanOrEqual(900 + 200)
})

it('gives the place of a phone that has been away to one that comes', () => {
  const { taps, tap, later } = open()
  expect(tap('there all the time')).toBe(true)
  expect(taps(200, (at) => `made-up-${at}`)).toBe(200)
  later(100_000)
  expect(tap('there all the time')).toBe(true)
  later(100_000)
  expect(tap('honest')).toBe(true)
  later(60_001)
  expect(taps(5_000, (at) => `more-${at}`)).toBe(900)
  expect(taps(70, () => 'honest')).toBe(60)
  expect(taps(70, () => 'there all the time')).toBe(60)
})

it.each([undefined, '', 'x'.repeat(65), 'a phone', '☎'])(
  'counts a phone as none that calls itself %j',
  (name) => {
    const { taps, tap } = open()
    expect(taps(60, () => name)).toBe(60)
    expect(tap(undefined)).toBe(false)
    expect(tap('one')).toBe(true)
  },
)
