import { once } from 'node:events'
import { signedHeaders } from '../../../sign'
import type { Attack, Target } from '../attack'
import { ask, ended, exchange, flood, head, openConnection, timeLimit } from '../stranger'

const KIB = 1024

const upgrade = (path: string, key = 'AAAAAAAAAAAAAAAAAAAAAA==') =>
  `${head(`GET ${path}`)}Connection: Upgrade\r\nUpgrade: websocket\r\n` +
  `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`

/** Requests that nobody should send, each as it goes over the wire. */
const broken = [
  ...['//', '///', '/\\', '//[', 'http://[', '*', '/app/%E0%A4%A', '/app/', '/%zz'].map((path) =>
    upgrade(path),
  ),
  upgrade('/app/key?protocol=7', 'short'),
  ...['//', '/%zz', '/api/streamers/%ff', '/apps/%zz/events', 'http://['].map(
    (path) => `${head(`GET ${path}`)}\r\n`,
  ),
  'GET / HTTP/1.1\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a b\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: [\r\n\r\n',
  'GET / HTTP/9.9\r\nHost: localhost\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  `${head('CONNECT example.com:443')}\r\n`,
  `${head('OPTIONS *')}\r\n`,
  `${head('TRACE /')}\r\n`,
  `${head('POST /api/callback')}Content-Length: many\r\n\r\n`,
  `${head('POST /api/callback')}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  `${head('POST /api/callback')}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
  `${head('POST /api/pusher/webhook')}Content-Length: 5000\r\n\r\n{"events":`,
  `${head('GET /')}Expect: the impossible\r\n\r\n`,
  `${head('GET /')}X: ${'x'.repeat(32 * KIB)}\r\n\r\n`,
  `\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03`,
]

const brokenRequests: Attack = {
  name: 'Broken requests and upgrades',
  maxCalls: 0,
  async run({ port }) {
    const count = await flood(50, (n) => exchange(port, broken[n % broken.length] ?? ''))
    return `${count} requests of ${broken.length} kinds`
  },
}

const bodied = [
  'POST /api/callback',
  'POST /api/lab/events',
  'POST /api/lab/wands',
  'POST /api/pusher/auth',
  'POST /api/pusher/webhook',
  'PUT /api/streamers/real_1/subscriptions',
  'DELETE /api/auth/session',
  'POST /apps/1/events',
  'POST /sandbox/events',
  'POST /api/nothing',
  'POST /nothing',
  'POST /',
  'GET /',
]
const declared = 'Content-Length: 400000000\r\n\r\n'
const chunked = 'Transfer-Encoding: chunked\r\n\r\n'
const LENGTH = 64 * KIB
const CHUNK = Buffer.from(`${LENGTH.toString(16)}\r\n${'x'.repeat(LENGTH)}\r\n`)

/** Sends a body until the server has had enough of it, or for a second. How many bytes. */
async function sendEndlessly(port: number, start: string): Promise<number> {
  const socket = await openConnection(port)
  const over = AbortSignal.timeout(1_000)
  socket.resume().write(start)
  let sent = 0
  while (!over.aborted && !socket.destroyed) {
    const isTaken = socket.write(CHUNK)
    sent += CHUNK.length
    if (!isTaken) await once(socket, 'drain', { signal: over }).catch(() => {})
  }
  socket.resetAndDestroy()
  return sent
}

const hugeBodies: Attack = {
  name: 'Bodies of 400 MB on every path',
  maxCalls: 0,
  async run({ port }) {
    let sent = 0
    const count = await flood(2 * bodied.length, async (n) => {
      const start = head(bodied[n % bodied.length] ?? '')
      sent += await sendEndlessly(port, start + (n % 2 === 0 ? declared : chunked))
    })
    return `${count} bodies, ${Math.round(sent / 1e6)} MB written`
  },
}

const deep = ['[', '{"a":'].map((open) => `{"event":${open.repeat(LENGTH / open.length - 50)}`)
const jsonPaths = ['/api/lab/events', '/api/lab/copies', '/api/pusher/webhook', '/apps/1/events']

const deepJson: Attack = {
  name: 'JSON nested 60,000 deep',
  maxCalls: 1,
  async run(target) {
    const count = await flood(30, async (n) => {
      const body = deep[(n >> 1) % deep.length] ?? ''
      const headers = { 'Content-Type': 'application/json', Authorization: 'Bearer viewer-1' }
      const path = jsonPaths[(n >> 2) % jsonPaths.length] ?? ''
      const isSigned = n % 4 === 0
      const answer = await ask(target, isSigned ? '/api/callback' : path, {
        method: 'POST',
        body,
        headers: isSigned ? signedHeaders(body, { secret: target.secret }) : headers,
      })
      await answer.arrayBuffer()
    })
    return `${count} bodies`
  },
}

/** Requests that never end: a byte of a header now and then. */
async function dawdle({ port }: Target, isOver: () => boolean): Promise<void> {
  const socket = await openConnection(port)
  socket.resume().write(head('POST /api/callback'))
  while (!isOver() && !(await ended(socket, 1_000))) socket.write('X: x\r\n')
  socket.resetAndDestroy()
}

const dawdlers: Attack = {
  name: '1,000 requests that never end',
  maxCalls: 0,
  async run(target) {
    const isOver = timeLimit()
    await Promise.all(Array.from({ length: 1_000 }, () => dawdle(target, isOver)))
    return '1,000 connections'
  },
}

/** What a request may bring, and what is done with how it is asked. */
export const requestAttacks = [brokenRequests, hugeBodies, deepJson, dawdlers]
