import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pause } from './pause'

describe('a pause', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('lasts for its time', async () => {
    const ended = vi.fn<() => void>()
    void pause(1000, new AbortController().signal).then(ended)
    await vi.advanceTimersByTimeAsync(999)
    expect(ended).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(ended).toHaveBeenCalledOnce()
  })

  it('ends when it is aborted, and leaves no timer', async () => {
    const stop = new AbortController()
    const ended = pause(1000, stop.signal)
    stop.abort()
    await ended
    await pause(1000, stop.signal)
    expect(vi.getTimerCount()).toBe(0)
  })
})
