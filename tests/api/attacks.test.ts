import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { post, raid } from '../callback'
import { startServer } from '../server'
import { strangerAt } from '../stranger'

/** What a stranger may try: each harms only what it is in itself. */
const server = await startServer({ LOG_LEVEL: 'info' })
afterAll(() => server.stop())
const KIB = 1024

const { send, get, submit } = strangerAt(server)
const isUp = async () => (await get('/api/health')).ok

const events = v.object({
  complete: v.boolean(),
  more: v.optional(v.literal(true)),
  events: v.array(v.object({ id: v.string(), seq: v.number() })),
})

/** About `count` events of 200 KiB on a channel. */
async function fill(login: string, count: number): Promise<void> {
  for (let n = 1; n <= count; n++) {
    const message = raid(login, { padding: 'x'.repeat(200 * KIB) })
    expect((await post(server.baseUrl, message, { id: `${login} ${n}` })).status).toBe(204)
  }
}

describe('an upgrade', () => {
  const upgrade = (path: string) =>
    send(
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    )

  it.each(['//', '///', '/\\', '//[', 'http://[', '*'])(
    'of %s ends with its socket',
    async (path) => {
      const socket = await upgrade(path)
      socket.resume()
      await once(socket, 'close')
      expect(await isUp()).toBe(true)
    },
  )
})

describe('a body', () => {
  it.each(['/sandbox/events', '/sandbox/nothing', '/api/nothing', '/nothing', '/api/lab/events'])(
    'of 65 KiB is too large for %s',
    async (path) => {
      expect((await submit(path, `"${'x'.repeat(65 * KIB)}"`)).status).toBe(413)
    },
  )

  it('needs a length', async () => {
    const socket = await send(
      'POST /sandbox/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n' +
        'Transfer-Encoding: chunked\r\n\r\n5\r\n{"a":\r\n',
    )
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 411 /)
  })

  it('of a GET ends the connection when it is too large', async () => {
    const socket = await send(
      `GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 400000000\r\n\r\n${'x'.repeat(KIB)}`,
    )
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /)
  })

  it.each(['[', '{"a":'])('of 100,000 %s is refused, and no number is lost', async (open) => {
    const login = open === '[' ? 'deep_lists' : 'deep_objects'
    const close = open === '[' ? ']' : '}'
    const event = `{"to_broadcaster_user_login":"${login}","deep":`
    const depth = open === '[' ? 100_000 : 40_000
    const deep = `${event}${open.repeat(depth)}0${close.repeat(depth)}}`
    const message = `{"subscription":{"type":"channel.raid"},"event":${deep}}`
    expect((await post(server.baseUrl, message)).status).toBe(400)
    const order = `{"streamer":"tfue","type":"channel.raid","replay":true,"event":{"deep":${open.repeat(5000)}0${close.repeat(5000)}}}`
    expect((await submit('/api/lab/events', order)).status).toBe(400)
    expect((await post(server.baseUrl, raid(login), { id: login })).status).toBe(204)
    const answer = await get(`/api/streamers/${login}/events`)
    expect(v.parse(events, await answer.json()).events).toEqual([
      expect.objectContaining({ id: login, seq: 1 }),
    ])
  })
})

describe('an answer', () => {
  it('of the history is about a megabyte at most, and the rest is there when asked for', async () => {
    await fill('lengthy', 12)
    const heard: string[] = []
    for (let after = 0, more: true | undefined = true; more;) {
      const answer = await get(`/api/streamers/lengthy/events?after=${after}`)
      const body = await answer.text()
      expect(body.length).toBeLessThan(1.1 * KIB * KIB)
      const part = v.parse(events, JSON.parse(body))
      expect(part.complete).toBe(true)
      heard.push(...part.events.map(({ id }) => id))
      after = part.events.at(-1)?.seq ?? after
      more = part.more
    }
    expect(heard).toEqual(Array.from({ length: 12 }, (_, index) => `lengthy ${index + 1}`))
  })

  it('is not made 500 times on one connection that asks for all at once', async () => {
    const head = 'GET /api/streamers/lengthy/events HTTP/1.1\r\nHost: localhost\r\n\r\n'
    const socket = await send(head.repeat(500))
    socket.resume()
    await once(socket, 'close')
    await expect.poll(server.output).toContain('too many requests at once')
    expect(await isUp()).toBe(true)
  })

  it('costs little when it is never read', async () => {
    const memory = async () => {
      const metrics = await (await get('/api/metrics')).text()
      return Number(/^process_resident_memory_bytes (\d+)/m.exec(metrics)?.[1])
    }
    const before = await memory()
    const head = 'GET /api/streamers/lengthy/events HTTP/1.1\r\nHost: localhost\r\n'
    const sockets = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        send(`${head}${n % 2 ? 'Accept-Encoding: gzip\r\n' : ''}\r\n`.repeat(4)),
      ),
    )
    for (const socket of sockets) socket.pause()
    expect(await isUp()).toBe(true)
    expect((await memory()) - before).toBeLessThan(100 * KIB * KIB)
    for (const socket of sockets) socket.destroy()
  })
})

describe('a stream of events', () => {
  const openStream = (login: string, headers: Record<string, string> = {}) =>
    new Promise<IncomingMessage>((resolve) => {
      const path = `/api/streamers/${login}/events/stream`
      request(`${server.baseUrl}${path}`, { headers, agent: false }, resolve).end()
    })

  it('is one of 100 at most that an address has open', async () => {
    const streams = await Promise.all(Array.from({ length: 101 }, () => openStream('tfue')))
    const refused = streams.filter(({ statusCode }) => statusCode === 429)
    expect(refused).toHaveLength(1)
    expect(refused[0]?.headers['retry-after']).toBe('30')
    for (const one of streams) one.destroy()
    const status = async () => {
      const again = await openStream('tfue')
      again.destroy()
      return again.statusCode
    }
    await expect.poll(status).toBe(200)
  })

  it('is not opened by a HEAD, however many are asked', async () => {
    const url = `${server.baseUrl}/api/streamers/headless/events/stream`
    for (let n = 0; n < 110; n++) {
      const { status, headers } = await fetch(url, { method: 'HEAD' })
      expect(status).toBe(200)
      expect(headers.get('content-type')).toContain('text/event-stream')
    }
    const stream = await openStream('headless')
    expect(stream.statusCode).toBe(200)
    stream.destroy()
  })

  it('that is not read ends, and goes on from where it was', async () => {
    const stream = await openStream('unread')
    stream.pause()
    await fill('unread', 30)
    // What the system has buffered is read to its end.
    const read = await text(stream).catch(() => '')
    expect(read.match(/^id: /gm)?.length ?? 0).toBeLessThan(30)
    const epoch = v.parse(
      v.object({ epoch: v.string() }),
      await (await get('/api/streamers/unread/events')).json(),
    ).epoch
    const again = await openStream('unread', { 'Last-Event-ID': `${epoch}:2` })
    let told = ''
    for await (const chunk of again.setEncoding('utf8')) {
      told += String(chunk)
      if (told.includes(`${epoch}:30\n`)) break
    }
    const seqs = [...told.matchAll(/^id: .*:(\d+)$/gm)].map(([, seq]) => Number(seq))
    expect(seqs).toEqual(Array.from({ length: 28 }, (_, index) => index + 3))
  })
})
