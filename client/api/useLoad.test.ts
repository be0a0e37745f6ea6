import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { RefusedError } from './rpc'
import { useLoad } from './useLoad'

const page = new EventTarget()
const away = new TypeError('Failed to fetch')
const refused = (status: number, code: string) =>
  new RefusedError(status, { error: { code, message: '' } })
let scope: EffectScope

beforeEach(() => {
  vi.stubGlobal('document', Object.assign(page, { visibilityState: 'visible' }))
  vi.stubGlobal('window', page)
  vi.useFakeTimers()
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Loads what is answered so, the last answer again and again. */
function start(...answers: readonly (string | Error)[]) {
  let asked = 0
  const ask = vi.fn<() => Promise<string>>(async () => {
    const answer = answers[Math.min(asked++, answers.length - 1)] ?? away
    if (answer instanceof Error) throw answer
    return answer
  })
  const loaded = scope.run(() => useLoad(ask))
  if (!loaded) throw new Error('The scope is over')
  return { ...loaded, ask }
}

describe('what is loaded', () => {
  it('is there, and asked for once', async () => {
    const { data, problem, load, ask } = start('it')
    await load()
    await vi.advanceTimersByTimeAsync(600_000)
    expect([data.value, problem.value]).toEqual(['it', undefined])
    expect(ask).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['nobody answers', away, 'network'],
    ['nobody answers in time', new DOMException('', 'TimeoutError'), 'network'],
    ['the server stops', refused(503, 'stopping'), 'stopping'],
    ['Twitch is away', refused(503, 'twitch-unavailable'), 'twitch-unavailable'],
    ['the server makes a mistake', refused(500, 'internal'), 'internal'],
    ['a proxy finds no server', new RefusedError(502, '<html>'), 'unknown'],
  ])('is loaded again by itself where %s, until it is there', async (_why, error, code) => {
    const { data, problem, load } = start(error, error, error, 'it')
    await load()
    expect(problem.value?.code).toBe(code)
    await vi.advanceTimersByTimeAsync(15_000)
    expect([data.value, problem.value]).toEqual(['it', undefined])
  })

  it('comes within 15 s of the server, however long that was away', async () => {
    const { problem, load, ask } = start(...Array.from({ length: 50 }, () => away))
    await load()
    await vi.advanceTimersByTimeAsync(300_000)
    expect(problem.value?.code).toBe('network')
    const before = ask.mock.calls.length
    // Five minutes are 30 tries at least, and not many more than twice that.
    expect(before).toBeGreaterThan(30)
    expect(before).toBeLessThan(70)
    await vi.advanceTimersByTimeAsync(15_000)
    expect(ask.mock.calls.length).toBeGreaterThan(before)
  })

  it('is loaded again at once when the viewer returns', async () => {
    const { data, load } = start(away, 'it')
    await load()
    page.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(0)
    expect(data.value).toBe('it')
  })

  it('is asked for slowly where that was too much', async () => {
    const { load, ask } = start(refused(429, 'rate-limited'))
    await load()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(ask.mock.calls.length).toBeLessThan(10)
  })

  it.each([400, 401, 403, 404])(
    'is left as it is where the API has decided: %i',
    async (status) => {
      const { problem, load, ask } = start(refused(status, 'streamer-unknown'))
      await load()
      await vi.advanceTimersByTimeAsync(600_000)
      expect(problem.value?.code).toBe('streamer-unknown')
      expect(ask).toHaveBeenCalledTimes(1)
    },
  )

  it('is what was asked for last, and there is one row of tries', async () => {
    const { data, load, ask } = start(away, away, 'it')
    await load()
    await load()
    await load()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(data.value).toBe('it')
    expect(ask).toHaveBeenCalledTimes(3)
  })

  it('stays while it is loaded again, and is not asked for when nobody is there', async () => {
    const { data, problem, load, ask } = start('it', away)
    await load()
    await load()
    expect([data.value, problem.value?.code]).toEqual(['it', 'network'])
    scope.stop()
    await vi.advanceTimersByTimeAsync(600_000)
    await load()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(ask).toHaveBeenCalledTimes(3)
  })
})
