import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sign } from './signature'
import { connectRaw, type RawClient } from './testing/raw-client'
import { startTestServer, testApp, type TestServer } from './testing/server'

let server: TestServer
let client: RawClient
beforeAll(async () => {
  server = await startTestServer()
  client = await connectRaw(server.port)
  for (const channel of ['a', 'b']) {
    client.send({ event: 'pusher:subscribe', data: { channel } })
    await client.next()
  }
})
afterAll(() => server.stop())

interface Forgery {
  path?: string
  secret?: string
  timestamp?: number
  sentBody?: string
  chunked?: boolean
  query?: Record<string, string>
}

/** A request that is signed by hand, so that each part can be forged. */
async function post(body: string, forgery: Forgery = {}) {
  const { path = '/apps/1/events', secret = testApp.secret, sentBody = body } = forgery
  const query: Record<string, string> = {
    auth_key: testApp.key,
    auth_timestamp: String(forgery.timestamp ?? Math.floor(Date.now() / 1000)),
    auth_version: '1.0',
    body_md5: createHash('md5').update(body).digest('hex'),
    ...forgery.query,
  }
  const pairs = Object.keys(query)
    .toSorted()
    .map((key) => `${key}=${query[key]}`)
    .join('&')
  const signature = sign(secret, `POST\n${path}\n${pairs}`)
  const url = `http://127.0.0.1:${server.port}${path}?${pairs}&auth_signature=${signature}`
  const init: RequestInit & { duplex?: 'half' } = forgery.chunked
    ? { method: 'POST', body: new Blob([sentBody]).stream(), duplex: 'half' }
    : { method: 'POST', body: sentBody }
  const response = await fetch(url, init)
  return { status: response.status, text: await response.text(), headers: response.headers }
}

const event = (changes = {}) =>
  JSON.stringify({ name: 'e', channels: ['a'], data: '{"n":1}', ...changes })
const batch = (items: object[]) => JSON.stringify({ batch: items })
const batchPath = { path: '/apps/1/batch_events' }
const item = (changes = {}) => ({ name: 'e', channel: 'a', data: '1', ...changes })
const reason = (status: number, text: unknown) => ({
  status,
  text,
  headers: expect.toSatisfy((headers: Headers) =>
    (headers.get('content-type') ?? '').startsWith('text/plain'),
  ),
})

describe('POST /apps/:id/events', () => {
  it('answers {} and delivers to every channel', async () => {
    const { status, text } = await post(event({ channels: ['a', 'b', 'empty'] }))
    expect({ status, text }).toEqual({ status: 200, text: '{}' })
    expect(await client.flush()).toEqual([
      { event: 'e', channel: 'a', data: '{"n":1}' },
      { event: 'e', channel: 'b', data: '{"n":1}' },
    ])
  })

  it('takes one "channel", null for what is left out, and names any channel once', async () => {
    await post(event({ channels: undefined, channel: 'a', socket_id: null, info: null }))
    await post(event({ channels: ['b', 'b'] }))
    expect(await client.flush()).toMatchObject([{ channel: 'a' }, { channel: 'b' }])
  })

  it('answers the subscription counts that info asks for', async () => {
    const { text } = await post(
      event({ channels: ['a', '__proto__'], info: 'subscription_count,user_count' }),
    )
    expect(text).toBe(
      '{"channels":{"a":{"subscription_count":1},"__proto__":{"subscription_count":0}}}',
    )
    await client.flush()
  })

  it('takes events for private channels', async () => {
    expect(await post(event({ channels: ['private-a'] }))).toMatchObject({ status: 200 })
  })

  it.each([
    ['no JSON', '{"name":'],
    ['null', 'null'],
    ['deep nesting', event({ more: JSON.parse('['.repeat(1000) + ']'.repeat(1000)) })],
    ['a list', '[]'],
    ['no name', event({ name: undefined })],
    ['an empty name', event({ name: '' })],
    ['a long name', event({ name: 'x'.repeat(201) })],
    ['data that is not a string', event({ data: { n: 1 } })],
    ['no channel', event({ channels: undefined })],
    ['an empty list of channels', event({ channels: [] })],
    ['101 channels', event({ channels: Array.from({ length: 101 }, (_, i) => `c${i}`) })],
    ['an impossible channel', event({ channels: ['a', 'b c'] })],
    ['an impossible socket id', event({ socket_id: 'x' })],
  ])('answers 400 to %s, and delivers nothing', async (_, body) => {
    expect(await post(body)).toEqual(reason(400, expect.stringMatching(/./)))
    expect(await client.flush()).toEqual([])
  })

  it('takes exactly 100 channels and 10,240 bytes, and answers 413 to one byte more', async () => {
    const channels = Array.from({ length: 100 }, (_, i) => `c${i}`)
    expect(await post(event({ channels, data: 'x'.repeat(10_240) }))).toMatchObject({ status: 200 })
    expect(await post(event({ data: `${'x'.repeat(10_239)}é` }))).toEqual(
      reason(413, expect.stringContaining('10240')),
    )
  })

  it('answers 413 to a huge body', async () => {
    expect(await post('x'.repeat(3 * 1024 * 1024))).toEqual(reason(413, 'Body too large'))
  })

  it('reads a body that comes in chunks, up to the same limit', async () => {
    expect(await post(event(), { chunked: true })).toMatchObject({ status: 200 })
    expect(await client.flush()).toHaveLength(1)
    const huge = 'x'.repeat(1024 * 1024 + 1)
    expect(await post(huge, { chunked: true })).toEqual(reason(413, 'Body too large'))
  })

  it.each([
    ['another secret', { secret: 'wrong' }],
    ['another body', { sentBody: event({ name: 'forged' }) }],
    ['another spelling of the same body', { sentBody: event({ data: '{ "n":1}' }) }],
    ['another key', { query: { auth_key: 'nobody' } }],
    ['an expired timestamp', { timestamp: Date.now() / 1000 - 700 }],
    ['a timestamp from the future', { timestamp: Date.now() / 1000 + 700 }],
    ['a timestamp that is no number', { query: { auth_timestamp: 'now' } }],
  ])('answers 401 to %s, and delivers nothing', async (_, forgery) => {
    expect(await post(event(), forgery)).toEqual(reason(401, expect.stringMatching(/./)))
    expect(await client.flush()).toEqual([])
  })

  it('answers 401 to a request without a signature', async () => {
    const response = await fetch(`http://127.0.0.1:${server.port}/apps/1/events`, {
      method: 'POST',
    })
    expect(response.status).toBe(401)
  })

  it('answers 404 to an unknown app', async () => {
    expect(await post(event(), { path: '/apps/2/events' })).toEqual(reason(404, 'App not found'))
  })
})

describe('POST /apps/:id/batch_events', () => {
  it('answers {} and delivers in order', async () => {
    const items = ['1', '2', '3'].map((data) => item({ data }))
    const { status, text } = await post(batch(items), batchPath)
    expect({ status, text }).toEqual({ status: 200, text: '{}' })
    expect(await client.flush()).toMatchObject([{ data: '1' }, { data: '2' }, { data: '3' }])
  })

  it('answers info in the order of the events', async () => {
    const items = [item(), item({ channel: 'empty', info: 'subscription_count' })]
    expect((await post(batch(items), batchPath)).text).toBe(
      '{"batch":[{},{"subscription_count":0}]}',
    )
    await client.flush()
  })

  it.each([
    ['eleven events', Array.from({ length: 11 }, () => item()), 400],
    ['one impossible channel among good ones', [item(), item({ channel: 'a b' })], 400],
    ['one event without data', [item(), item({ data: undefined })], 400],
    ['one event too large', [item(), item({ data: 'x'.repeat(10_241) })], 413],
  ])('delivers nothing of %s', async (_, items, status) => {
    expect(await post(batch(items), batchPath)).toMatchObject({ status })
    expect(await client.flush()).toEqual([])
  })

  it('says how many are too many', async () => {
    const items = Array.from({ length: 11 }, () => item())
    const refused = await post(batch(items), batchPath)
    expect(refused).toEqual(reason(400, 'batch: Batch too large (11 > 10)'))
  })

  it('takes ten events of 10,240 bytes, however JSON escapes them', async () => {
    const items = Array.from({ length: 10 }, () => item({ data: '\u0001'.repeat(10_240) }))
    expect(await post(batch(items), batchPath)).toMatchObject({ status: 200 })
    expect(await client.flush()).toHaveLength(10)
  })
})
