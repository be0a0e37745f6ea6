import { afterAll, expect, it } from 'vitest'
import * as v from 'valibot'
import { post, raid } from '../callback'
import { bearer } from '../login'
import { HOOK_MS, startProcesses } from '../processes'
import { startCountingTwitch } from './counting-twitch'

/** What one process knows of Twitch, or has spent of it, the others know too. */
const twitch = await startCountingTwitch()
const all = await startProcesses({ ...twitch.env, TRUST_PROXY: '1' })
const [one = '', two = ''] = all.processes.map(({ baseUrl }) => baseUrl)
afterAll(async () => {
  await all.stop()
  twitch.close()
}, HOOK_MS)

const ask = (baseUrl: string, path: string, from: string) =>
  fetch(`${baseUrl}/api/streamers/${path}`, { headers: { 'X-Forwarded-For': from } })
const events = v.object({ events: v.array(v.object({ id: v.string(), origin: v.string() })) })

it('the whole list of subscriptions is asked for by one process for all', () => {
  expect(twitch.counts.lists).toBe(1)
})

it('a subscription that one process has made is known to the others', async () => {
  const path = '/api/streamers/real_streamer/subscriptions'
  const made = await fetch(one + path, { method: 'PUT', ...bearer('a-token') })
  expect(made.status).toBe(200)
  await expect.poll(() => twitch.made.map(({ type }) => type)).toContain('channel.raid')
  const { id } = twitch.made.find(({ type }) => type === 'channel.raid') ?? {}
  const message = raid('real_streamer')
  const subscription = { ...message.subscription, id, created_at: new Date().toISOString() }
  let tries = 0
  async function origin(): Promise<string | undefined> {
    const signing = { id: `raid ${tries++}`, secret: twitch.env.EVENTSUB_SECRET }
    await post(two, { ...message, subscription }, signing)
    const answer = await (await ask(one, 'real_streamer/events', '203.0.113.1')).json()
    return v.parse(events, answer).events.at(-1)?.origin
  }
  await expect.poll(origin).toBe('twitch')
  expect(twitch.counts.lists).toBe(1)
})

it('a name that nobody has is looked up once for all', async () => {
  const statusBy = async (baseUrl: string) => (await ask(baseUrl, 'made_up', '203.0.113.2')).status
  expect(await statusBy(one)).toBe(404)
  const spent = twitch.counts.users
  // It is told a moment later.
  await expect
    .poll(() => all.redis.ask('XLEN', 'streamer-events:notes:unknown-names'))
    .toBe(':1\r\n')
  expect(await statusBy(two)).toBe(404)
  expect(twitch.counts.users).toBe(spent)
})

it('requests of one address are counted by all together', async () => {
  // They cost Twitch nothing: that name is known to be nobody's.
  const statuses = async (baseUrl: string, count: number) => {
    const answers = Array.from({ length: count }, () => ask(baseUrl, 'made_up', '203.0.113.3'))
    return new Set((await Promise.all(answers)).map(({ status }) => status))
  }
  expect(await statuses(one, 400)).toEqual(new Set([404]))
  expect(await statuses(two, 200)).toEqual(new Set([404]))
  const refused = await ask(one, 'made_up', '203.0.113.3')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect((await ask(two, 'made_up', '203.0.113.3')).status).toBe(429)
  expect((await ask(two, 'made_up', '203.0.113.4')).status).toBe(404)
})

it('what strangers may spend of Twitch’s budget they share in all processes', async () => {
  const spend = async (baseUrl: string, name: string) =>
    (await ask(baseUrl, name, '203.0.113.5')).status
  let spent = 0
  while ((await spend(one, `nobody_${spent}`)) === 404) spent += 1
  expect(spent).toBeLessThanOrEqual(80)
  const before = twitch.counts.users
  await expect.poll(() => spend(two, `nobody_else_${spent++}`)).toBe(429)
  expect(twitch.counts.users - before).toBeLessThan(10)
})
