import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { post, raid } from '../callback'
import { openEventStream } from '../event-stream'
import { HOOK_MS, startProcesses, type Processes } from '../processes'
import { startRedis } from '../redis'
import type { TestServer } from '../server'
import { subscribe } from '../subscriber'

/** While Redis is away callbacks are answered 503, so that Twitch sends them again; all else goes on. */
const error = v.object({ error: v.object({ code: v.string() }) })
const historySchema = v.object({
  epoch: v.string(),
  complete: v.boolean(),
  events: v.array(v.object({ id: v.string(), seq: v.number() })),
})

let all: Processes
let one: TestServer
let two: TestServer

beforeEach(async () => {
  all = await startProcesses({ LOG_LEVEL: 'info' })
  ;[one, two] = all.processes
}, HOOK_MS)
afterEach(() => all.stop(), HOOK_MS)

const send = ({ baseUrl }: TestServer, id: string) => post(baseUrl, raid('tfue'), { id })
const get = ({ baseUrl }: TestServer, path: string) => fetch(`${baseUrl}${path}`)

async function codeOf(response: Response) {
  return [response.status, v.parse(error, await response.json()).error.code]
}
/** As a page does: it asks until it is answered. */
async function history(server: TestServer, query = '') {
  const path = `/api/streamers/tfue/events${query}`
  await expect.poll(async () => (await get(server, path)).status).toBe(200)
  return v.parse(historySchema, await (await get(server, path)).json())
}
/** As Twitch does: again and again, here to one process after the other. */
async function sendUntilTaken(id: string): Promise<void> {
  let turn = 0
  const again = async () => (await send(turn++ % 2 ? two : one, id)).status
  await expect.poll(again).toBe(204)
}

/** What has nothing to do with Redis. */
async function expectPages(): Promise<void> {
  for (const path of ['/', '/api/config', '/api/health', '/api/health/ready', '/api/metrics']) {
    expect([path, (await get(one, path)).status]).toEqual([path, 200])
  }
}

const away = [503, 'store-unavailable']
const logged = (words: string) => one.output().split(words).length - 1

describe('a Redis that hangs', () => {
  it('holds nobody up for more than a second, and goes on where it was', async () => {
    const viewer = await subscribe(one.baseUrl, 'tfue')
    const stream = await openEventStream(two.baseUrl, 'tfue')
    await stream.next()
    expect((await send(one, 'before')).status).toBe(204)
    all.redis.freeze()

    const started = performance.now()
    const answers = await Promise.all([send(one, 'a'), send(one, 'b'), send(two, 'c')])
    expect(performance.now() - started).toBeLessThan(5_000)
    for (const answer of answers) {
      expect(answer.headers.get('Retry-After')).toBe('5')
      expect(await codeOf(answer)).toEqual(away)
    }
    const again = performance.now()
    expect(await codeOf(await send(one, 'a'))).toEqual(away)
    expect(await codeOf(await get(one, '/api/streamers/tfue/events'))).toEqual(away)
    expect(await codeOf(await get(one, '/api/streamers/tfue/events/before'))).toEqual(away)
    expect(await codeOf(await get(one, '/api/streamers/tfue/events/stream'))).toEqual(away)
    await expectPages()
    // Each would have waited for a second of its own.
    expect(performance.now() - again).toBeLessThan(4_000)

    all.redis.thaw()
    for (const id of ['a', 'b', 'c', 'd']) await sendUntilTaken(id)
    const told = (await viewer.settle()).map(({ id }) => id)
    expect(told.toSorted()).toEqual(['a', 'b', 'before', 'c', 'd'])
    const { events, complete } = await history(two)
    expect(complete).toBe(true)
    expect(events.slice(0, 5).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
    for (const { id } of events.slice(0, 5)) {
      const { data = '' } = await stream.next()
      expect(JSON.parse(data)).toMatchObject({ id })
    }
    expect([logged('nothing is shared'), logged('Redis is back')]).toEqual([1, 1])
    stream.close()
    viewer.close()
  })
})

describe('a Redis that ends', () => {
  it('takes its numbers with it: all begin a new epoch when it is there again', async () => {
    const viewer = await subscribe(one.baseUrl, 'tfue')
    const stream = await openEventStream(two.baseUrl, 'tfue')
    await stream.next()
    for (const id of ['a', 'b']) await send(one, id)
    const { epoch } = await history(one)
    const heard: unknown[] = []
    const hear = async () => heard.push(JSON.parse((await stream.next())['data'] ?? '{}'))
    for (let n = 0; n < 2; n++) await hear()
    await all.redis.kill()
    await expect.poll(async () => codeOf(await send(one, 'c'))).toEqual(away)
    expect(await codeOf(await send(two, 'c'))).toEqual(away)
    await expectPages()

    await all.redis.start()
    await sendUntilTaken('c')
    await sendUntilTaken('d')
    const [first, second] = await Promise.all([history(one), history(two)])
    expect(first).toEqual(second)
    expect(first.epoch).not.toBe(epoch)
    expect(first.events).toEqual([
      { id: 'c', seq: 1 },
      { id: 'd', seq: 2 },
    ])
    expect(await history(two, `?epoch=${epoch}&after=2`)).toEqual({ ...first, complete: false })
    expect((await viewer.settle()).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    for (let n = 0; n < 2; n++) await hear()
    expect(heard).toMatchObject([{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }])
    // What was handled before is still known to who handled it.
    expect((await send(one, 'a')).status).toBe(204)
    stream.close()
    viewer.close()
  })

  it('is not waited for at the start', async () => {
    await all.redis.kill()
    const three = await all.start()
    expect(await codeOf(await send(three, 'early'))).toEqual(away)
    expect((await get(three, '/')).status).toBe(200)
    await all.redis.start()
    await expect.poll(async () => (await send(three, 'early')).status).toBe(204)
  })
})

it('loses nothing with a Redis that keeps its data over its restart', async () => {
  const redis = await startRedis({ keeps: true })
  const three = await all.start({ REDIS_URL: redis.url })
  await send(three, 'before')
  const { epoch } = await history(three)
  await redis.restart()
  await expect.poll(async () => (await send(three, 'after')).status).toBe(204)
  expect(await history(three, `?epoch=${epoch}&after=0`)).toEqual({
    epoch,
    complete: true,
    events: [
      { id: 'before', seq: 1 },
      { id: 'after', seq: 2 },
    ],
  })
  await three.stop()
  await redis.kill()
})

it('answers 503 while Redis is full, and reads what is there', async () => {
  await send(one, 'a')
  await all.redis.ask('CONFIG', 'SET', 'maxmemory', '1')
  expect(await codeOf(await send(one, 'b'))).toEqual(away)
  expect((await history(two)).events).toEqual([{ id: 'a', seq: 1 }])
  await all.redis.ask('CONFIG', 'SET', 'maxmemory', '0')
  expect((await send(two, 'b')).status).toBe(204)
})
