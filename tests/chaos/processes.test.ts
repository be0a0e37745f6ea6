import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import * as v from 'valibot'
import { post, raid } from '../callback'
import { behind } from '../processes'
import { startRedis } from '../redis'
import { startChannelsServer, startServer, type TestServer } from '../server'
import { startBalancer } from './balancer'
import { startCuttingProxy } from './cutting-proxy'
import { createRandom } from './random'
import { openReader } from './reader'
import { openViewer } from './viewer'

const LOGIN = 'tfue'
/** Fewer than the history holds, so that all of them can be compared. */
const EVENTS = 400
const EVERY_MS = 25
const BYTES_PER_CUT = 30_000
const history = v.object({ events: v.array(v.object({ id: v.string(), seq: v.number() })) })

it('loses nothing among three processes that end and come back, nor with their Redis', async () => {
  const random = createRandom(7)
  const [redis, channels] = await Promise.all([
    startRedis({ keeps: true }),
    startChannelsServer({ CHANNELS_APPS: '1:key:secret' }),
  ])
  const env = { ...behind(channels), REDIS_URL: redis.url, TRUST_PROXY: '1', LOG_LEVEL: 'silent' }
  const servers = await Promise.all([startServer(env), startServer(env), startServer(env)])
  const balancer = await startBalancer(servers.map(({ port }) => port))
  const proxy = await startCuttingProxy(channels.port, BYTES_PER_CUT, random)
  const { baseUrl } = balancer
  const link = { key: 'key', port: proxy.port, channel: LOGIN }
  const common = { ...link, baseUrl, share: <T>(event: T) => event, seen: () => {} }
  const viewers = [1, 2, 3, 4].map((n) => openViewer({ ...common, address: `198.51.100.${n}` }))
  const readers = await Promise.all([openReader(baseUrl, LOGIN), openReader(baseUrl, LOGIN)])

  /** As Twitch does, and now and then what was taken once more. */
  async function deliver(id: string): Promise<void> {
    const isRepeated = random() < 0.2
    const send = async () => (await post(baseUrl, raid(LOGIN), { id })).status
    while ((await send()) !== 204) await wait(200)
    if (isRepeated) await send()
  }

  /** Ends one and starts it again where it was. */
  async function replace(index: 0 | 1 | 2, signal: 'SIGTERM' | 'SIGKILL'): Promise<TestServer> {
    const { pid, port, exitCode } = servers[index]
    process.kill(pid, signal)
    await exitCode
    servers[index] = await startServer({ ...env, PORT: String(port) })
    return servers[index]
  }

  const names = Array.from({ length: EVENTS }, (_, index) => `event ${index}`)
  const faults = new Map<number, () => Promise<unknown>>([
    [60, () => replace(0, 'SIGTERM')],
    [140, () => replace(1, 'SIGKILL')],
    [220, () => redis.restart()],
    [300, () => replace(2, 'SIGKILL')],
  ])
  const underWay: Promise<unknown>[] = []
  for (const [index, name] of names.entries()) {
    underWay.push(deliver(name))
    const fault = faults.get(index)
    if (fault) underWay.push(fault())
    await wait(EVERY_MS)
  }
  await Promise.all(underWay)
  proxy.calm()

  const answer = await fetch(`${baseUrl}/api/streamers/${LOGIN}/events`)
  const held = v.parse(history, await answer.json()).events
  expect(held.map(({ seq }) => seq)).toEqual(names.map((_, index) => index + 1))
  const order = held.map(({ id }) => id)
  expect(order.toSorted()).toEqual(names.toSorted())
  for (const viewer of viewers) {
    await expect
      .poll(() => viewer.shown().map(({ id }) => id), { timeout: 30_000, interval: 200 })
      .toEqual(order)
  }
  for (const reader of readers) {
    await expect.poll(() => reader.heard, { timeout: 30_000, interval: 200 }).toEqual(order)
  }

  for (const each of [...viewers, ...readers]) each.close()
  await Promise.all([proxy.close(), balancer.close()])
  await Promise.all([...servers, channels].map((server) => server.stop()))
  await redis.kill()
}, 180_000)
