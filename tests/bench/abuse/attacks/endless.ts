import { setTimeout as wait } from 'node:timers/promises'
import { gone, masked, TEXT } from '../../../../api/channels-server/testing/bare-client'
import type { Attack, Target } from '../attack'
import { ask, ended, flood, head, openConnection, timeLimit } from '../stranger'

const KIB = 1024
/** Frames of one write. */
const AT_ONCE = 2_000

const upgrade = (key: string) =>
  `${head(`GET /app/${key}?protocol=7`)}Connection: Upgrade\r\nUpgrade: websocket\r\n` +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n'

const PING = 9
const kinds = [
  masked(TEXT, '{}'),
  masked(TEXT, '{"event":"pusher:ping"}'),
  masked(TEXT, '{"event":"pusher:subscribe","data":{"channel":"a b"}}'),
  masked(PING, ''),
].map((frame) => Buffer.concat(Array.from({ length: AT_ONCE }, () => frame)))

/** Sends frames until the server closes, and reads what is answered. How many. */
async function sendFrames({ port, key }: Target, frames: Buffer): Promise<number> {
  const socket = await openConnection(port)
  const isOver = timeLimit()
  let sent = 0
  socket.resume().write(upgrade(key))
  while (!isOver() && !socket.destroyed) {
    sent += AT_ONCE
    if (socket.write(frames)) await wait(1)
    else await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), gone(socket)])
  }
  socket.resetAndDestroy()
  return sent
}

const frames: Attack = {
  name: 'Frames by the hundred thousand',
  maxCalls: 0,
  async run(target) {
    let sent = 0
    const count = await flood(20, async (n) => {
      sent += await sendFrames(target, kinds[n % kinds.length] ?? Buffer.alloc(0))
    })
    return `${count} sockets, ${sent} frames written`
  },
}

const BODY = 'x'.repeat(255 * KIB)

const unfinishedBodies: Attack = {
  name: '2,500 bodies of 256 KiB that lack their end',
  maxCalls: 0,
  async run({ port }) {
    const isOver = timeLimit()
    const send = async () => {
      const socket = await openConnection(port)
      socket
        .resume()
        .write(`${head('POST /api/callback')}Content-Length: ${256 * KIB}\r\n\r\n${BODY}`)
      while (!isOver() && !(await ended(socket, 500)));
      socket.resetAndDestroy()
    }
    await Promise.all(Array.from({ length: 2_500 }, send))
    return '2,500 connections'
  },
}

const headless: Attack = {
  name: 'Streams of events asked for by HEAD',
  maxCalls: 0,
  async run(target) {
    const path = '/api/streamers/tfue/events/stream'
    const count = await flood(20, (n) =>
      ask(target, path, { method: 'HEAD' }, `203.0.113.${n % 250}`),
    )
    const { status, body } = await ask(target, path)
    await body?.cancel()
    return `${count} times; one who asks by GET then gets ${status}`
  },
}

/** What is begun and never comes to its end. */
export const endlessAttacks = [frames, unfinishedBodies, headless]
