import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import * as v from 'valibot'
import { notification, post, raid } from '../callback'
import { openEventStream } from '../event-stream'
import { HOOK_MS, startProcesses } from '../processes'
import { startRedis } from '../redis'
import { startServer, type TestServer } from '../server'
import { subscribe } from '../subscriber'
import { startSlowPusher } from './slow-pusher'

/** With one Redis several processes are one, whichever of them is asked. */
const historySchema = v.object({
  epoch: v.string(),
  complete: v.boolean(),
  more: v.optional(v.boolean()),
  events: v.array(v.object({ id: v.string(), seq: v.number(), epoch: v.string() })),
})

async function history({ baseUrl }: TestServer, login: string, query = '') {
  const response = await fetch(`${baseUrl}/api/streamers/${login}/events${query}`)
  return v.parse(historySchema, await response.json())
}
const ids = ({ events }: v.InferOutput<typeof historySchema>) => events.map(({ id }) => id)
const seqs = ({ events }: v.InferOutput<typeof historySchema>) => events.map(({ seq }) => seq)

const all = await startProcesses()
const [one, two] = all.processes
afterAll(() => all.stop(), HOOK_MS)

/** Posts raids on `login` to one process after the other. */
async function postInTurns(login: string, names: readonly string[]): Promise<void> {
  for (const [index, id] of names.entries()) {
    const { status } = await post((index % 2 ? two : one).baseUrl, raid(login), { id })
    expect(status).toBe(204)
  }
}

describe('a callback', () => {
  it('that is repeated to another process is published once', async () => {
    const viewer = await subscribe(two.baseUrl, 'repeated')
    expect((await post(one.baseUrl, raid('repeated'), { id: 'again' })).status).toBe(204)
    const repeated = await post(two.baseUrl, raid('repeated'), { id: 'again' })
    expect(repeated.status).toBe(204)
    expect(repeated.headers.get('Callback-Outcome')).toMatch(/again/)
    expect((await viewer.settle()).map(({ id }) => id)).toEqual(['again'])
    viewer.close()
  })

  it('that comes to all at once is published once; who is late is told to send it again', async () => {
    const viewer = await subscribe(one.baseUrl, 'at_once')
    const copies = [one, two, one, two].map(({ baseUrl }) =>
      post(baseUrl, raid('at_once'), { id: 'at once' }),
    )
    const statuses = new Set((await Promise.all(copies)).map(({ status }) => status))
    expect(statuses).toContain(204)
    expect([...statuses].every((status) => status === 204 || status === 503)).toBe(true)
    expect((await viewer.settle()).map(({ id }) => id)).toEqual(['at once'])
    viewer.close()
  })

  it('is numbered in one row, whichever process takes it', async () => {
    await postInTurns('numbered', ['a', 'b', 'c', 'd'])
    const answers = await Promise.all([one, two].map((server) => history(server, 'numbered')))
    const [first, second] = answers
    expect(first).toEqual(second)
    expect(answers.map(seqs)).toEqual([
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ])
    const epoch = first?.epoch ?? ''
    expect(first?.events.every((event) => event.epoch === epoch)).toBe(true)
    const rest = await history(two, 'numbered', `?epoch=${epoch}&after=2`)
    expect(rest).toMatchObject({ epoch, complete: true })
    expect(ids(rest)).toEqual(['c', 'd'])
    expect(await history(two, 'numbered', '?epoch=another&after=2')).toMatchObject({
      complete: false,
      events: [{}, {}, {}, {}],
    })
  })

  it('can be had whole from the process that did not take it', async () => {
    const long = notification('channel.update', {
      broadcaster_user_login: 'long',
      title: 'x'.repeat(11_000),
    })
    await post(one.baseUrl, long, { id: 'long' })
    const response = await fetch(`${two.baseUrl}/api/streamers/long/events/long`)
    expect(await response.json()).toMatchObject({ id: 'long', seq: 1, event: long.event })
    const unknown = await fetch(`${two.baseUrl}/api/streamers/long/events/short`)
    expect(unknown.status).toBe(404)
  })
})

describe('the history', () => {
  it('holds 500 events and says when something asked for is gone', async () => {
    const names = Array.from({ length: 502 }, (_, index) => `event ${index + 1}`)
    for (let start = 0; start < names.length; start += 50) {
      await Promise.all(
        names.slice(start, start + 50).map((id) => post(one.baseUrl, raid('full'), { id })),
      )
    }
    const { epoch, ...whole } = await history(two, 'full')
    expect(whole).toMatchObject({ complete: false })
    expect(whole.events).toHaveLength(500)
    expect(await history(two, 'full', `?epoch=${epoch}&after=1`)).toMatchObject({ complete: false })
    expect(await history(two, 'full', `?epoch=${epoch}&after=2`)).toMatchObject({ complete: true })
  })

  it('is told in answers of about a megabyte', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `large ${index + 1}`)
    const large = (login: string) => raid(login, { padding: 'x'.repeat(200_000) })
    for (const id of names) await post(one.baseUrl, large('large'), { id })
    const heard: string[] = []
    for (let after = 0, more = true; more;) {
      const part = await history(two, 'large', `?after=${after}`)
      expect(part.complete).toBe(true)
      expect(part.events.length).toBeLessThan(7)
      heard.push(...ids(part))
      after = part.events.at(-1)?.seq ?? 0
      more = part.more ?? false
    }
    expect(heard).toEqual(names)
  })
})

describe('Server-Sent Events', () => {
  const idOf = ({ data = '{}' }: Record<string, string>) =>
    v.parse(v.object({ id: v.string() }), JSON.parse(data)).id

  it('bring what any process publishes, in order, and what was missed', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `told ${index + 1}`)
    const streams = await Promise.all(
      [one, two].map(({ baseUrl }) => openEventStream(baseUrl, 'told')),
    )
    for (const stream of streams) expect(await stream.next()).toMatchObject({ event: 'hello' })
    await postInTurns('told', names)
    let last = ''
    for (const { next } of streams) {
      for (const name of names) {
        const event = await next()
        expect(idOf(event)).toBe(name)
        last = event['id'] ?? ''
      }
    }
    for (const stream of streams) stream.close()

    await postInTurns('told', ['missed 1', 'missed 2'])
    const again = await openEventStream(two.baseUrl, 'told', '', { 'Last-Event-ID': last })
    expect(await again.next()).toMatchObject({ event: 'hello' })
    await post(one.baseUrl, raid('told'), { id: 'new' })
    const heard = [await again.next(), await again.next(), await again.next()]
    expect(heard.map(idOf)).toEqual(['missed 1', 'missed 2', 'new'])
    again.close()
  })
})

describe('the epoch', () => {
  it('outlives every process; what they have published is still there', async () => {
    const redis = await startRedis()
    onTestFinished(() => redis.kill())
    const env = { REDIS_URL: redis.url }
    const before = await startServer(env)
    await post(before.baseUrl, raid('tfue'), { id: 'before' })
    const { epoch } = await history(before, 'tfue')
    await before.stop()
    const after = await startServer(env)
    onTestFinished(() => after.stop())
    const stream = await openEventStream(after.baseUrl, 'tfue', '', {
      'Last-Event-ID': `${epoch}:1`,
    })
    await stream.next()
    await post(after.baseUrl, raid('tfue'), { id: 'after' })
    expect(await stream.next()).toMatchObject({ id: `${epoch}:2` })
    expect(await history(after, 'tfue', `?epoch=${epoch}&after=0`)).toMatchObject({
      epoch,
      complete: true,
      events: [{ id: 'before' }, { id: 'after' }],
    })
    stream.close()
  })
})

describe('an event that could not be published', () => {
  async function startBehindSlowPusher() {
    const { pusher, settings } = await startSlowPusher()
    const redis = await startRedis()
    const env = { ...settings, REDIS_URL: redis.url, LOG_LEVEL: 'silent' }
    const servers = await Promise.all([startServer(env), startServer(env)])
    onTestFinished(async () => {
      await Promise.all(servers.map((server) => server.stop()))
      await redis.kill()
    })
    return { pusher, first: servers[0], second: servers[1] }
  }

  it('keeps its number for the next try, in any process', async () => {
    const { pusher, first, second } = await startBehindSlowPusher()
    pusher.answerAll((request) => (request.ids.includes('b') ? 500 : 200))
    for (const id of ['a', 'b', 'c']) await post(first.baseUrl, raid('tfue'), { id })
    pusher.answerAll(200)
    expect((await post(second.baseUrl, raid('tfue'), { id: 'b' })).status).toBe(204)
    const published = pusher.requests.flatMap(({ ids: sent, seqs: at }) => [sent[0], at[0]])
    expect(published).toEqual(['a', 1, 'b', 2, 'c', 3, 'b', 2])
    const answer = await history(second, 'tfue')
    expect([ids(answer), seqs(answer)]).toEqual([
      ['a', 'b', 'c'],
      [1, 2, 3],
    ])
  })

  it('is free again soon after the process is gone that had it in hand', async () => {
    const { pusher, first, second } = await startBehindSlowPusher()
    const left = post(first.baseUrl, raid('tfue'), { id: 'left' }).catch(() => undefined)
    await pusher.request(0)
    const busy = await post(second.baseUrl, raid('tfue'), { id: 'left' })
    expect(busy.status).toBe(503)
    expect(await busy.json()).toMatchObject({ error: { code: 'under-way' } })
    process.kill(first.pid, 'SIGKILL')
    await left
    pusher.answerAll(200)
    const again = async () => (await post(second.baseUrl, raid('tfue'), { id: 'left' })).status
    await expect.poll(again, { timeout: 15_000, interval: 500 }).toBe(204)
    expect(pusher.requests.map(({ seqs: at }) => at)).toEqual([[1], [1]])
  })
})
