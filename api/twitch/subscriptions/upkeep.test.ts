import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connectTwitch } from '..'
import { createLog } from '../../operations/log'
import { createNames } from '../../realtime'
import { leftovers, stubCountedTwitch, type Leftover } from './counted-twitch'

const MINUTE_MS = 60_000
const page = { priority: 'page' } as const
const watched = new Map<string, number>()
const occupancy = {
  watched: async () => watched,
  isOccupied: async () => false,
  inspected: async () => new Set<string>(),
}

beforeEach(() => {
  watched.clear()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function start(rows: Leftover[]) {
  const twitch = stubCountedTwitch(rows)
  const asked = connectTwitch({
    twitch: twitch.client,
    secret: 'a secret of the tests',
    occupancy,
    announce() {},
    names: createNames(),
    log: createLog('silent'),
  })
  return { twitch, ...asked }
}

describe('channels that nobody has subscribed to anything for', () => {
  it('cost no call, though 3,000 are occupied and vacated', async () => {
    const { twitch, idle, learn, mend, stop } = start(leftovers(80))
    await learn()
    await mend()
    const before = twitch.total()
    for (let n = 0; n < 3_000; n++) {
      idle.occupied(`made_up_${n}`)
      idle.vacated(`made_up_${n}`)
    }
    await vi.advanceTimersByTimeAsync(4 * MINUTE_MS)
    expect(twitch.total() - before).toBe(0)
    stop()
  })
})

describe('a restart with 9,900 leftovers while Twitch is down', () => {
  it('asks little while it is down, releases all when it is back, and lets pages through', async () => {
    const { twitch, streamers, learn, mend, stop } = start(leftovers(9_900))
    twitch.isDown = true
    await learn()
    await mend()
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS)
    expect(twitch.total()).toBeLessThan(20)

    twitch.isDown = false
    watched.set('streamer_1000', 1)
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS)
    expect(twitch.calls).toMatchObject({ list: 99, names: 13 })

    for (let minute = 0; minute < 60; minute++) {
      const before = twitch.calls.remove
      const profile = streamers.find('real', page)
      await vi.advanceTimersByTimeAsync(50)
      await expect(profile).resolves.toMatchObject({ login: 'real' })
      await vi.advanceTimersByTimeAsync(MINUTE_MS - 51)
      expect(twitch.calls.remove - before).toBeLessThanOrEqual(200)
    }
    // Somebody watches one of them.
    expect([...twitch.rows.values()].map(({ userId }) => userId)).toEqual(Array(8).fill('1000'))
    stop()
  })

  it('keeps who comes back while the others are released', async () => {
    const { twitch, idle, learn, mend, stop } = start(leftovers(800))
    await learn()
    await mend()
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS + 1_000)
    expect(twitch.calls.remove).toBe(200)
    idle.occupied('streamer_1000')
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS)
    expect([...twitch.rows.values()].map(({ userId }) => userId)).toEqual(Array(8).fill('1000'))
    stop()
  })
})

describe('opening a streamer near the limit', () => {
  it('costs no more than what is removed and made', async () => {
    const { twitch, streamers, subscriptions, learn, mend, stop } = start(leftovers(9_996))
    await learn()
    await mend()
    const before = { ...twitch.calls }
    const { id, login } = await vi.waitFor(() => streamers.identify('real', page))
    await subscriptions.ensure({ id, login })
    await vi.advanceTimersByTimeAsync(5_000)
    const spent = Object.entries(twitch.calls).map(([kind, count]) => [
      kind,
      count - before[kind as keyof typeof before],
    ])
    expect(Object.fromEntries(spent)).toEqual({
      list: 1,
      names: 1,
      create: 8,
      remove: 4,
      other: 0,
      token: 0,
    })
    stop()
  })
})

describe('signed callbacks about ids that nobody knows', () => {
  const madeAt = (ms: number) => new Date(ms).toISOString()

  it('ask for the list once in ten seconds, and wait for nothing', async () => {
    const { twitch, subscriptions, learn, stop } = start(leftovers(80))
    await learn()
    for (let second = 0; second < 60; second++) {
      for (let n = 0; n < 100; n++) {
        const id = `fresh-${second}-${n}`
        expect(subscriptions.isOurs({ id, created_at: madeAt(Date.now()) })).toBe(false)
      }
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(twitch.calls.list).toBeLessThanOrEqual(7)
    stop()
  })

  it('ask for nothing when they are older than the list', async () => {
    const { twitch, subscriptions, learn, stop } = start(leftovers(80))
    await learn()
    const created_at = madeAt(Date.now() - MINUTE_MS)
    expect(subscriptions.isOurs({ id: 'sub-7', created_at })).toBe(true)
    for (let n = 0; n < 1_000; n++) {
      expect(subscriptions.isOurs({ id: `old-${n}`, created_at })).toBe(false)
    }
    expect(subscriptions.isOurs({ id: 'undated' })).toBe(false)
    await vi.advanceTimersByTimeAsync(MINUTE_MS)
    expect(twitch.calls.list).toBe(1)
    stop()
  })

  it('are ours once the list has told what another process made', async () => {
    const { twitch, subscriptions, learn, stop } = start([])
    await learn()
    await vi.advanceTimersByTimeAsync(MINUTE_MS)
    twitch.rows.set('theirs', { id: 'theirs', userId: '1' })
    const about = { id: 'theirs', created_at: madeAt(Date.now()) }
    expect(subscriptions.isOurs(about)).toBe(false)
    await vi.advanceTimersByTimeAsync(100)
    expect(subscriptions.isOurs(about)).toBe(true)
    stop()
  })

  it('are sent again while the first list is on its way, if they may be of an earlier process', async () => {
    const created_at = madeAt(Date.now() - MINUTE_MS)
    const { subscriptions, learn, stop } = start(leftovers(9_900))
    const learning = learn()
    const ask = () => subscriptions.isOurs({ id: 'sub-9899', created_at })
    expect(ask).toThrow(expect.objectContaining({ status: 503, retryAfter: 2 }))
    await learning
    expect(ask()).toBe(true)
    stop()
  })
})
