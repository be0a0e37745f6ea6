import { request, type IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, raid } from '../callback'
import { startServer } from '../server'

/** What the server compresses, and what it leaves alone. */
const server = await startServer()
afterAll(() => server.stop())
const EVENTS = '/api/streamers/tfue/events'

interface Answer {
  headers: IncomingMessage['headers']
  body: Buffer
}

/** The bytes as they come: `fetch` would decompress them. */
async function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve) => {
    request(`${server.baseUrl}${path}`, { headers }, resolve).end()
  })
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(Buffer.from(chunk))
  return { headers: response.headers, body: Buffer.concat(chunks) }
}
const zipped = { 'Accept-Encoding': 'gzip' }

beforeAll(async () => {
  for (let viewers = 1; viewers <= 10; viewers++)
    await post(server.baseUrl, raid('tfue', { viewers }))
})

describe('an answer in JSON', () => {
  it('is compressed for who takes it so, and says that it depends on that', async () => {
    const [plain, small] = [await get(EVENTS), await get(EVENTS, zipped)]
    expect(small.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'application/json',
      'cache-control': 'no-store',
      vary: 'Accept-Encoding',
    })
    expect(gunzipSync(small.body)).toEqual(plain.body)
    expect(small.body.length).toBeLessThan(plain.body.length / 3)
  })

  it.each<Record<string, string>>([
    {},
    { 'Accept-Encoding': 'identity' },
    { 'Accept-Encoding': 'gzip;q=0' },
  ])('is sent as it is to who asks with %j', async (acceptEncoding) => {
    const { headers, body } = await get(EVENTS, acceptEncoding)
    expect(headers).not.toHaveProperty('content-encoding')
    expect(headers).toMatchObject({
      vary: 'Accept-Encoding',
      'content-length': String(body.length),
    })
    expect(JSON.parse(body.toString())).toHaveProperty('events.length', 10)
  })

  it('is not compressed where it is short', async () => {
    const { headers, body } = await get('/api/health', zipped)
    expect(headers).not.toHaveProperty('content-encoding')
    expect(JSON.parse(body.toString())).toMatchObject({ live: true })
  })
})

it.each([
  ['the handshake of a callback', '/api/callback?hub.challenge=pogchamp'],
  ['the page, which was compressed when it was built', '/'],
])('leaves %s alone', async (_, path) => {
  const { headers } = await get(path, { 'Accept-Encoding': 'deflate' })
  expect(headers).not.toHaveProperty('content-encoding')
})

it('lets a stream of events run as it comes', async () => {
  const stop = new AbortController()
  const response = await fetch(`${server.baseUrl}${EVENTS}/stream`, {
    headers: zipped,
    signal: stop.signal,
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  expect(response.headers.has('content-encoding')).toBe(false)
  const first = await response.body?.getReader().read()
  expect(new TextDecoder().decode(first?.value)).toContain('event: hello')
  stop.abort()
})
