import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Broadcaster } from './broadcaster'

/** Our server closes clients that say nothing for longer; in ms. */
const PONG_INTERVAL_MS = 10_000
/** Sockets that are opened at the same time. */
const BATCH = 100
const MARK = '|'.charCodeAt(0)
const UPGRADED = 'HTTP/1.1 101'

/** Many WebSockets that only count events: bare TCP, so as to cost next to nothing. */
export interface Crowd {
  size: number
  /** Called with each event that a socket gets: which socket, and how many it has now. */
  onEvent: (socket: number, count: number) => void
  close: () => void
}

/** Opens `size` WebSockets. */
export async function gather(server: Broadcaster, size: number): Promise<Crowd> {
  const sockets: Socket[] = []
  const alive = setInterval(() => {
    if (server.hello) for (const socket of sockets) socket.write(pong)
  }, PONG_INTERVAL_MS)
  const crowd: Crowd = {
    size,
    onEvent() {},
    close() {
      clearInterval(alive)
      for (const socket of sockets) socket.removeAllListeners('close').destroy()
    },
  }
  while (sockets.length < size) {
    const count = Math.min(BATCH, size - sockets.length)
    sockets.push(...(await Promise.all(Array.from({ length: count }, () => open(server)))))
  }
  for (const [index, socket] of sockets.entries()) {
    let count = 0
    socket.on('close', () => {
      throw new Error('The server closed a socket: nothing can be measured')
    })
    socket.on('data', (bytes: Buffer) => {
      for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
        count += 1
        crowd.onEvent(index, count)
      }
    })
  }
  return crowd
}

async function open({ port, path, hello }: Broadcaster): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  socket.on('error', () => {})
  const head = [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version: 13',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  const [answer] = await once(socket, 'data')
  if (!String(answer).startsWith(UPGRADED)) throw new Error(`No WebSocket: ${String(answer)}`)
  if (hello) {
    socket.write(frame(hello))
    let text = String(answer)
    while (!text.includes('subscription_succeeded')) text += String((await once(socket, 'data'))[0])
  }
  return socket
}

/** A masked text frame (RFC 6455) of less than 126 bytes, with a mask of zeros. */
function frame(text: string): Buffer {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from([0x81, 0x80 | bytes.length, 0, 0, 0, 0]), bytes])
}

const pong = frame(JSON.stringify({ event: 'pusher:pong', data: {} }))
