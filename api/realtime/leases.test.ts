import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '../middleware/api-error'
import type { Session } from '../twitch'
import { createLeases } from './leases'

const FRESH_MS = 50_000
const session: Session = { login: 'tfue', userId: '1', scopes: [], expiresIn: 3600 }
const refused = new ApiError(401, 'token-invalid', 'No longer', 'Log in again')
const silent = new ApiError(503, 'twitch-unavailable', 'Silent', 'Later')

/** Leases beside a Twitch that answers what the test says. */
function open() {
  let answer: ApiError | undefined
  const answeredAt = new Map<string, number>()
  const asked: string[] = []
  async function validate(token: string): Promise<Session> {
    asked.push(token)
    if (answer) throw answer
    answeredAt.set(token, Date.now())
    return session
  }
  const freshFor = (token: string) =>
    Math.max(0, (answeredAt.get(token) ?? -Infinity) + FRESH_MS - Date.now())
  const of = async (token: string) => (freshFor(token) > 0 ? session : validate(token))
  const leases = createLeases({ of, validate, freshFor })
  const ended: string[] = []
  async function take(token: string, key: string, isOpen: () => boolean = () => true) {
    const viewer = { token, session: await of(token) }
    return leases.take(viewer, { key, isOpen, end: () => void ended.push(`${token} ${key}`) })
  }
  return { ...leases, take, ended, asked, say: (said?: ApiError) => void (answer = said) }
}

describe('what a log-in has opened', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('ends within a minute of a revocation that nobody tells of', async () => {
    const leases = open()
    await leases.take('a', 'stream')
    await vi.advanceTimersByTimeAsync(49_000)
    leases.say(refused)
    await leases.take('a', 'opened by an old answer')
    await vi.advanceTimersByTimeAsync(11_000)
    expect(leases.ended).toEqual(['a stream', 'a opened by an old answer'])
  })

  it('goes on as long as Twitch takes the token, and asks once a minute or so for all of it', async () => {
    const leases = open()
    for (const key of ['stream', 'socket', 'another']) await leases.take('a', key)
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    expect(leases.ended).toEqual([])
    expect(leases.asked.length).toBeLessThanOrEqual(13)
  })

  it('goes on while Twitch does not answer, which is asked again soon', async () => {
    const leases = open()
    await leases.take('a', 'stream')
    leases.say(silent)
    await vi.advanceTimersByTimeAsync(5 * 60_000)
    expect(leases.ended).toEqual([])
    leases.say(refused)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(leases.ended).toEqual(['a stream'])
  })

  it('ends at once with a log-out, and nothing of another log-in', async () => {
    const leases = open()
    await leases.take('a', 'stream')
    await leases.take('b', 'stream')
    leases.end('a')
    expect(leases.ended).toEqual(['a stream'])
  })

  it('ends in a moment when Twitch tells that the user took it back, if that is so', async () => {
    const leases = open()
    await leases.take('a', 'stream')
    leases.doubt('1')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(leases.ended).toEqual([])
    leases.say(refused)
    leases.doubt('2')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(leases.ended).toEqual([])
    leases.doubt('1')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(leases.ended).toEqual(['a stream'])
  })

  it('is asked for no more once it is closed', async () => {
    const leases = open()
    let isOpen = true
    await leases.take('a', 'socket', () => isOpen)
    const release = await leases.take('a', 'stream')
    release()
    isOpen = false
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    expect(leases.asked).toEqual(['a'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('waits for nothing when the server stops', async () => {
    const leases = open()
    await leases.take('a', 'stream')
    leases.close()
    expect(vi.getTimerCount()).toBe(0)
  })
})
