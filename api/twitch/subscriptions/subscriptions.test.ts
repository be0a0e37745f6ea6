import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '../../operations/log'
import { startFakeTwitch } from './fake-twitch'
import { wantedOf } from './wanted'
import { createSubscriptions, type Subscriptions, type Topic } from '.'

const OPEN = 8
const webhook = { callback: 'https://events.example.com/api/callback', secret: 'a secret of tests' }
const tfue = { id: '60056333', login: 'tfue' }

let twitch: Awaited<ReturnType<typeof startFakeTwitch>>
let subscriptions: Subscriptions
const announced: Topic[] = []
const create = (pauses?: number[]) =>
  createSubscriptions({
    helix: twitch.helix,
    webhook,
    log: createLog('silent'),
    announce: (_login, topics) => announced.push(...topics),
    pauses,
  })
beforeEach(async () => {
  announced.length = 0
  twitch = await startFakeTwitch()
  subscriptions = create([200, 200, 200])
})
afterEach(async () => {
  subscriptions.close()
  await twitch.close()
})

const statusOf = async (type: string) =>
  (await subscriptions.ensure(tfue)).topics.find((topic) => topic.type === type)
const isSettled = async () => {
  const { topics } = await subscriptions.ensure(tfue)
  return !topics.some(({ status, type }) => status === 'pending' && type === 'channel.follow')
}

describe('opening streamers', () => {
  it('makes each subscription once, however many ask at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => subscriptions.ensure(tfue)))
    await expect.poll(isSettled).toBe(true)
    expect(twitch.calls.create).toBe(OPEN)
  })

  it('asks for 200 of them within the rate limit, and for nothing in vain', async () => {
    const streamers = Array.from({ length: 200 }, (_, index) => ({
      id: String(1000 + index),
      login: `streamer${index}`,
    }))
    subscriptions = create()
    await Promise.all(streamers.map((streamer) => subscriptions.ensure(streamer)))
    await expect.poll(() => twitch.calls.create, { timeout: 14_000 }).toBe(200 * OPEN)
    expect(twitch.calls.list).toBe(200)
    // The client waits for the bucket: what Twitch turned away is little, and was made all the same.
    expect(twitch.calls.refused).toBeLessThan(100)
    for (const row of twitch.rows) row.status = 'enabled'
    await Promise.all(streamers.map((streamer) => subscriptions.ensure(streamer)))
    expect(twitch.calls.create).toBe(200 * OPEN)
  }, 20_000)
})

describe('a streamer who comes while a viewer’s subscriptions are made', () => {
  it('gets those too that the own consent allows', async () => {
    const scopes = ['moderator:read:followers']
    const streamer = { userId: tfue.id, login: 'tfue', scopes, expiresIn: 3600 }
    await subscriptions.ensure(tfue)
    await subscriptions.ensure(tfue, streamer)
    const all = wantedOf(tfue.id).length
    await expect.poll(() => twitch.rows.length).toBe(all)
  })
})

describe('a topic', () => {
  it('is live once its challenge has been answered, and says so', async () => {
    await subscriptions.ensure(tfue)
    await expect.poll(() => twitch.rows.length).toBe(OPEN)
    for (const { id } of twitch.rows) subscriptions.verified(id)
    const live = { type: 'stream.online', status: 'live' }
    await expect.poll(() => announced).toContainEqual(live)
  })

  it('stays live though Twitch’s list still calls it pending', async () => {
    await subscriptions.ensure(tfue)
    await expect.poll(() => twitch.rows.length).toBe(OPEN)
    for (const { id } of twitch.rows) subscriptions.verified(id)
    for (const type of ['channel.raid', 'stream.online'] as const) {
      await expect.poll(async () => (await statusOf(type))?.status).toBe('live')
    }
  })

  it('is looked at again while it is pending, in case the challenge came elsewhere', async () => {
    await subscriptions.ensure(tfue)
    await expect.poll(() => twitch.rows.length).toBe(OPEN)
    for (const row of twitch.rows) row.status = 'enabled'
    await expect.poll(() => announced).toContainEqual({ type: 'stream.online', status: 'live' })
  })

  it('fails with Twitch’s reason, is tried again a few times, and then left', async () => {
    twitch.refuse = (type) => (type === 'channel.raid' ? 400 : undefined)
    await subscriptions.ensure(tfue)
    await expect
      .poll(() => announced)
      .toContainEqual({
        type: 'channel.raid',
        status: 'failed',
        reason: 'refused with 400',
        why: { code: 'refused', facts: { words: 'refused with 400' } },
      })
    twitch.refuse = undefined
    await expect.poll(() => twitch.rows.length).toBe(OPEN)
  })

  it('is made again when Twitch gave up on us, and not when it says why not to', async () => {
    await subscriptions.ensure(tfue)
    await expect.poll(() => twitch.rows.length).toBe(OPEN)
    const end = (type: string, status: string) => {
      const row = twitch.rows.find((one) => one.type === type)
      if (!row) throw new Error('it was made')
      row.status = status
      subscriptions.ended({ id: row.id, type, version: '1', status, condition: row.condition })
    }
    for (const row of twitch.rows) row.status = 'enabled'
    end('stream.online', 'notification_failures_exceeded')
    await expect
      .poll(() => twitch.rows.filter(({ type }) => type === 'stream.online'))
      .toHaveLength(2)
    end('stream.offline', 'user_removed')
    await expect
      .poll(() => announced)
      .toContainEqual(expect.objectContaining({ type: 'stream.offline', status: 'failed' }))
    expect(twitch.rows.filter(({ type }) => type === 'stream.offline')).toHaveLength(1)
  })

  it('that exists already is live', async () => {
    twitch.refuse = (type) => (type === 'stream.online' ? 409 : undefined)
    await subscriptions.ensure(tfue)
    await expect.poll(() => announced).toContainEqual({ type: 'stream.online', status: 'live' })
  })
})

describe('Twitch in trouble', () => {
  it('is a 503 at first, and later what was known', async () => {
    twitch.isDown = true
    await expect(subscriptions.ensure(tfue)).rejects.toMatchObject({ status: 503 })
    twitch.isDown = false
    await subscriptions.ensure(tfue)
    await expect.poll(() => twitch.rows.length).toBe(OPEN)
    twitch.isDown = true
    expect(await statusOf('stream.online')).toMatchObject({ type: 'stream.online' })
  })
})
