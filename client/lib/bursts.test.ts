import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inBursts } from './bursts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function record(intervalMs = 16) {
  const shown: number[][] = []
  const { add, flush } = inBursts<number>(
    (some) => shown.push([...some]),
    () => intervalMs,
  )
  return { shown, add, flush }
}

describe('what comes', () => {
  it('is shown at once when it comes alone', () => {
    const { shown, add } = record()
    add(1)
    vi.advanceTimersByTime(200)
    add(2)
    expect(shown).toEqual([[1], [2]])
  })

  it('is shown some at a time when it comes in a burst, in order and to the last', () => {
    const { shown, add } = record()
    for (const one of [1, 2, 3]) add(one)
    expect(shown).toEqual([[1]])
    vi.advanceTimersByTime(16)
    add(4)
    expect(shown).toEqual([[1], [2, 3]])
    vi.advanceTimersByTime(16)
    expect(shown).toEqual([[1], [2, 3], [4]])
    expect(vi.getTimerCount()).toBe(1)
    vi.advanceTimersByTime(16)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is shown by a quarter where much waits, and by no less than eight', () => {
    const { shown, add } = record()
    for (let one = 0; one < 101; one++) add(one)
    vi.runAllTimers()
    expect(shown.map(({ length }) => length)).toEqual([1, 25, 19, 14, 11, 8, 8, 8, 7])
    expect(shown.flat()).toEqual(Array.from({ length: 101 }, (_, one) => one))
  })

  it('never waits where there is no gap', () => {
    const { shown, add } = record(0)
    for (const one of [1, 2, 3]) add(one)
    expect(shown).toEqual([[1], [2], [3]])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('can be asked for before its time', () => {
    const { shown, add, flush } = record()
    for (const one of [1, 2]) add(one)
    flush()
    flush()
    expect(shown).toEqual([[1], [2]])
  })
})
