import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PublishError, type Publisher } from '../realtime/publisher'
import { createPusherHealth, PROBE_CHANNEL } from './pusher-health'

/** A Pusher that takes events or not, and what it was sent. */
let takes: boolean
const channels: string[] = []
const pusher: Publisher = {
  async publish(channel) {
    channels.push(channel)
    if (!takes) throw new PublishError('Pusher answered 500')
  },
}

beforeEach(() => {
  vi.useFakeTimers()
  takes = false
  channels.length = 0
})
afterEach(() => {
  vi.useRealTimers()
})

const publish = async ({ watched }: ReturnType<typeof createPusherHealth>) => {
  await watched(pusher)
    .publish('tfue', 'e', '{}')
    .catch(() => {})
}
async function inTrouble() {
  const health = createPusherHealth()
  for (let n = 0; n < 3; n++) await publish(health)
  expect(health.trouble()).toContain('Pusher answered 500')
  return health
}

it('has no trouble at the start, and none after a failure that passes', async () => {
  const health = createPusherHealth()
  expect(health.trouble()).toBeUndefined()
  await publish(health)
  await publish(health)
  expect(health.trouble()).toBeUndefined()
  takes = true
  await publish(health)
  takes = false
  await publish(health)
  expect(health.trouble()).toBeUndefined()
})

it('names a Pusher that refuses three times in a row, until it takes an event again', async () => {
  const health = await inTrouble()
  takes = true
  await publish(health)
  expect(health.trouble()).toBeUndefined()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(channels).not.toContain(PROBE_CHANNEL)
})

it('heals without an event, by trying ever more seldom where nobody listens', async () => {
  const health = await inTrouble()
  const probes = () => channels.filter((channel) => channel === PROBE_CHANNEL).length
  await vi.advanceTimersByTimeAsync(4_999)
  expect(probes()).toBe(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(probes()).toBe(1)
  await vi.advanceTimersByTimeAsync(10_000 + 20_000 + 30_000)
  expect(probes()).toBe(4)
  takes = true
  await vi.advanceTimersByTimeAsync(29_999)
  expect(health.trouble()).toBeDefined()
  await vi.advanceTimersByTimeAsync(1)
  expect(health.trouble()).toBeUndefined()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(probes()).toBe(5)
})

it('tries no more once it is closed', async () => {
  const health = await inTrouble()
  health.close()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(channels).not.toContain(PROBE_CHANNEL)
})
