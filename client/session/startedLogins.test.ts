// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isLoginStarted, newLoginState, startLogin, takeLogin } from './startedLogins'

/** Storage is one for all tabs: these calls may come from any of them. */
beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => {
  vi.useRealTimers()
  localStorage.clear()
})

const purpose = { returnTo: '/watch/tfue', as: 'tfue', scopes: ['bits:read'] }
const MINUTE_MS = 60_000

describe('a log-in that was started', () => {
  it('is good for one answer', () => {
    startLogin('s1', purpose)
    expect(isLoginStarted('s1')).toBe(true)
    expect(takeLogin('s1')).toMatchObject(purpose)
    expect(isLoginStarted('s1')).toBe(false)
    expect(takeLogin('s1')).toBeUndefined()
  })

  it('is good for a quarter of an hour', () => {
    startLogin('s1', purpose)
    vi.advanceTimersByTime(15 * MINUTE_MS - 1)
    expect(isLoginStarted('s1')).toBe(true)
    vi.advanceTimersByTime(1)
    expect(takeLogin('s1')).toBeUndefined()
  })

  it('lives longer when it is started again', () => {
    startLogin('s1', purpose)
    vi.advanceTimersByTime(10 * MINUTE_MS)
    startLogin('s1', { scopes: [] })
    vi.advanceTimersByTime(10 * MINUTE_MS)
    expect(takeLogin('s1')).toMatchObject({ scopes: [] })
  })

  it('does not stand in the way of another tab’s', () => {
    startLogin('s1', purpose)
    startLogin('s2', { scopes: [] })
    expect(takeLogin('s2')).toMatchObject({ scopes: [] })
    expect(takeLogin('s1')).toMatchObject(purpose)
  })

  it('is one of eight at most, the newest', () => {
    for (let n = 0; n < 20; n++) startLogin(`s${n}`, { scopes: [] })
    const kept = Array.from({ length: 20 }, (_, n) => n).filter((n) => isLoginStarted(`s${n}`))
    expect(kept).toEqual([12, 13, 14, 15, 16, 17, 18, 19])
  })

  it.each(['[', '"x"', '[{"state":"s1"}]', '[{"state":"s1","at":1000000,"returnTo":"//evil"}]'])(
    'is not believed where storage holds %s',
    (kept) => {
      localStorage.setItem('login.started', kept)
      expect(takeLogin('s1')).toBeUndefined()
    },
  )

  it('of a time to come is not believed', () => {
    startLogin('s1', purpose)
    vi.setSystemTime(0)
    expect(takeLogin('s1')).toBeUndefined()
  })
})

it('a state is 128 bits that nobody has had before', () => {
  const states = Array.from({ length: 500 }, newLoginState)
  expect(states.every((state) => /^[0-9a-f]{32}$/.test(state))).toBe(true)
  expect(new Set(states).size).toBe(500)
})
