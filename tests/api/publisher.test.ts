import { once } from 'node:events'
import {
  Agent,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import * as v from 'valibot'
import { post, raid } from '../callback'
import { freePort, startServer } from '../server'
import { signedHeaders } from '../sign'
import { settingsFor, startWithSlowPusher } from './slow-pusher'

/** When Pusher would not take an event, Twitch has to send it again. */
const kept = v.object({
  complete: v.boolean(),
  events: v.array(v.object({ id: v.string(), seq: v.number() })),
})

/** What the API holds of `tfue`. */
async function history(baseUrl: string) {
  const answer = await fetch(`${baseUrl}/api/streamers/tfue/events`)
  return v.parse(kept, await answer.json())
}

/** Posts callbacks about `tfue` with these ids at once; resolves when the server holds them all. */
async function postAll(baseUrl: string, ids: readonly string[]) {
  const { events } = await history(baseUrl)
  const statuses = Promise.all(ids.map((id) => statusOf(baseUrl, id)))
  const expected = events.length + ids.length
  await expect.poll(async () => (await history(baseUrl)).events.length).toBe(expected)
  return { statuses }
}

const statusOf = async (baseUrl: string, id: string, login = 'tfue') =>
  (await post(baseUrl, raid(login), { id })).status

const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${prefix}${n}`)

it('publishes a burst of 100 in order with 11 requests', async () => {
  const { server, pusher } = await startWithSlowPusher()
  const first = statusOf(server.baseUrl, 'first')
  const request = await pusher.request(0)
  const { statuses } = await postAll(server.baseUrl, names('burst', 99))
  pusher.answerAll(200)
  request.answer()
  expect(new Set([await first, ...(await statuses)])).toEqual(new Set([204]))

  const { requests } = pusher
  const { events } = await history(server.baseUrl)
  expect(requests.flatMap(({ seqs }) => seqs)).toEqual(events.map(({ seq }) => seq))
  expect(requests.flatMap(({ ids }) => ids)).toEqual(events.map(({ id }) => id))
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, n) => n + 1))
  expect(requests.map(({ path }) => path)).toEqual([
    '/apps/7/events',
    ...Array<string>(10).fill('/apps/7/batch_events'),
  ])
})

it('publishes on one channel while another waits', async () => {
  const { server, pusher } = await startWithSlowPusher()
  const slow = statusOf(server.baseUrl, 'a', 'tfue')
  const held = await pusher.request(0)
  const quick = statusOf(server.baseUrl, 'b', 'ninja')
  const other = await pusher.request(1)
  expect(other.channel).toBe('ninja')
  other.answer()
  expect(await quick).toBe(204)
  held.answer()
  expect(await slow).toBe(204)
})

it('answers each callback by the fate of its own batch', async () => {
  const { server, pusher } = await startWithSlowPusher()
  const first = statusOf(server.baseUrl, 'first')
  const request = await pusher.request(0)
  const ids = names('n', 14)
  const { statuses } = await postAll(server.baseUrl, ids)
  pusher.answerAll((sent) => (sent.ids.length === 10 ? 500 : 200))
  request.answer()
  expect(await first).toBe(204)
  const failed = new Set((await pusher.request(1)).ids)
  expect(failed.size).toBe(10)
  expect(await statuses).toEqual(ids.map((id) => (failed.has(id) ? 503 : 204)))

  pusher.answerAll(200)
  const again = await Promise.all([...failed].map((id) => statusOf(server.baseUrl, id)))
  expect(new Set(again)).toEqual(new Set([204]))
  const { complete, events } = await history(server.baseUrl)
  expect(complete).toBe(true)
  expect(events.map(({ id }) => id).toSorted()).toEqual(['first', ...ids].toSorted())
  const retried = events.filter(({ id }) => failed.has(id)).map(({ seq }) => seq)
  expect(Math.min(...retried)).toBe(16)
})

it('answers 400 to the one event that Pusher refuses, and publishes its neighbours', async () => {
  const { server, pusher } = await startWithSlowPusher()
  const first = statusOf(server.baseUrl, 'first')
  const request = await pusher.request(0)
  const ids = [...names('good', 4), 'bad', ...names('also-good', 4)]
  const { statuses } = await postAll(server.baseUrl, ids)
  pusher.answerAll((sent) => (sent.ids.includes('bad') ? 400 : 200))
  request.answer()
  expect(await first).toBe(204)
  expect(await statuses).toEqual(ids.map((id) => (id === 'bad' ? 400 : 204)))
  const { events } = await history(server.baseUrl)
  expect(events.map(({ id }) => id)).not.toContain('bad')
  expect(events).toHaveLength(9)
})

it.each([429, 500])(
  'answers 503 while Pusher answers %i, and takes the same id when it works again',
  async (status) => {
    const { server, pusher } = await startWithSlowPusher()
    pusher.answerAll(status)
    const refused = await post(server.baseUrl, raid('tfue'), { id: 'retry' })
    expect(refused.status).toBe(503)
    const text = await refused.text()
    expect(JSON.parse(text)).toMatchObject({
      error: { code: 'publisher-unavailable', message: `Pusher answered ${status}` },
    })
    expect(text).not.toMatch(/the-secret|auth_signature/)
    expect(await history(server.baseUrl)).toEqual({ complete: true, events: [] })

    pusher.answerAll(200)
    expect(await statusOf(server.baseUrl, 'retry')).toBe(204)
    expect(await statusOf(server.baseUrl, 'retry')).toBe(204)
    expect(pusher.requests.map(({ ids, seqs }) => [ids, seqs])).toEqual([
      [['retry'], [1]],
      [['retry'], [2]],
    ])
  },
)

/**
 * Posts so many copies of a callback, on connections that are there already: what is asked after
 * they were sent is answered after they were read.
 */
async function postCopies(baseUrl: string, count: number) {
  const agent = new Agent({ keepAlive: true })
  onTestFinished(() => agent.destroy())
  const ask = (path: string, options: RequestOptions = {}) =>
    httpRequest(baseUrl + path, { agent, ...options })
  const statusFrom = async (asked: ClientRequest) => {
    const [answer]: IncomingMessage[] = await once(asked, 'response')
    if (answer) await once(answer.resume(), 'end')
    return answer?.statusCode
  }
  const connect = () => statusFrom(ask('/api/health').end())
  await Promise.all(Array.from({ length: count }, connect))

  const body = JSON.stringify(raid('tfue'))
  const headers = { ...signedHeaders(body, { id: 'copy' }), 'Content-Length': body.length }
  const copies = Array.from({ length: count }, () =>
    ask('/api/callback', { method: 'POST', headers }).end(body),
  )
  const statuses = Promise.all(copies.map(statusFrom))
  await Promise.all(copies.map((copy) => once(copy, 'finish')))
  await history(baseUrl)
  return { statuses }
}

it('publishes one of the copies of an id that come while Pusher is slow', async () => {
  const { server, pusher } = await startWithSlowPusher()
  const copies = await postCopies(server.baseUrl, 5)
  const first = await pusher.request(0)
  first.answer(500)
  expect(await copies.statuses).toEqual([503, 503, 503, 503, 503])

  const further = await postCopies(server.baseUrl, 5)
  const next = await pusher.request(1)
  next.answer()
  expect(await further.statuses).toEqual([204, 204, 204, 204, 204])
  expect(pusher.requests).toHaveLength(2)
})

it('answers 503 to all within ten seconds when Pusher hangs, and sends none of them later', async () => {
  const { server, pusher } = await startWithSlowPusher()
  const started = Date.now()
  const first = statusOf(server.baseUrl, 'first')
  await pusher.request(0)
  const { statuses } = await postAll(server.baseUrl, names('n', 25))
  expect(new Set([await first, ...(await statuses)])).toEqual(new Set([503]))
  expect(Date.now() - started).toBeLessThan(10_000)

  const { length } = pusher.requests
  pusher.answerAll(200)
  expect(await statusOf(server.baseUrl, 'after')).toBe(204)
  expect(pusher.requests.slice(length).map(({ ids }) => ids)).toEqual([['after']])
  expect(pusher.requests.flatMap(({ ids }) => ids).length).toBeLessThan(27)
}, 20_000)

it('answers 503 when Pusher is not there', async () => {
  const settings = settingsFor(await freePort())
  const server = await startServer({ ...settings, LOG_LEVEL: 'silent' })
  onTestFinished(() => server.stop())
  expect(await statusOf(server.baseUrl, 'a')).toBe(503)
})
