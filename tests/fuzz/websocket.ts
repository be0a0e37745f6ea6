import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { app } from './app'

const TIMEOUT_MS = 10_000

/** The first byte of a close frame. */
const CLOSE = 0x88

/** A frame of RFC 6455, right or wrong. */
export interface Frame {
  opcode: number
  payload: Uint8Array
  fin: boolean
  /** The three reserved bits, 0 where no extension is agreed on. */
  rsv: number
  /** Clients have to mask. */
  masked: boolean
  /** The length that the header claims, where it is not the payload's. */
  claims: number | null
}

/** The bytes of a frame on the wire, as a client sends it. */
export function encodeFrame({ opcode, payload, fin, rsv, masked, claims }: Frame): Buffer {
  const length = claims ?? payload.length
  const first = (fin ? 0x80 : 0) | (rsv << 4) | opcode
  const bit = masked ? 0x80 : 0
  const key = masked ? randomBytes(4) : Buffer.alloc(0)
  const content = Buffer.from(payload)
  if (masked) content.forEach((byte, at) => (content[at] = byte ^ (key[at % 4] ?? 0)))
  return Buffer.concat([Buffer.from([first, ...lengthOf(length, bit)]), key, content])
}

function lengthOf(length: number, bit: number): number[] {
  if (length < 126) return [bit | length]
  if (length < 65_536) return [bit | 126, length >> 8, length & 0xff]
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(length))
  return [bit | 127, ...bytes]
}

/** A connection to the channels server that sends whatever it is told to. */
export interface RawSocket {
  socketId: string
  send: (frame: Frame) => void
  /** Resolves with false once this stands in what came, with true if the server closes instead. */
  closedBefore: (text: string) => Promise<boolean>
  end: () => void
}

/** Opens a WebSocket by hand. @throws {Error} when the server does not let it in */
export async function openSocket(port: number): Promise<RawSocket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  const heard = listen(socket)
  const key = randomBytes(16).toString('base64')
  socket.write(
    `GET /app/${app.key}?protocol=7 HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n` +
      `Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  )
  const isRefused = await heard.closedBefore('pusher:connection_established')
  const socketId = /(\d+\.\d+)/.exec(heard.text().split('socket_id')[1] ?? '')?.[1]
  if (isRefused || !socketId) throw new Error(`Not let in: ${heard.text()}`)
  return {
    socketId,
    send: (frame) => void socket.write(encodeFrame(frame)),
    closedBefore: heard.closedBefore,
    end: () => socket.destroy(),
  }
}

function listen(socket: Socket) {
  let bytes = Buffer.alloc(0)
  let isClosed = false
  let check = () => {}
  const text = () => bytes.toString('latin1')
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk])
    isClosed ||= hasClose(bytes)
    check()
  })
  socket.on('error', () => {})
  socket.on('close', () => {
    isClosed = true
    check()
  })
  const closedBefore = (expected: string) =>
    new Promise<boolean>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Never told: ${expected}`)), TIMEOUT_MS)
      check = () => {
        const isTold = text().includes(expected)
        if (!isTold && !isClosed) return
        clearTimeout(timer)
        resolve(!isTold)
      }
      check()
    })
  return { closedBefore, text }
}

/**
 * Whether a close frame stands among the server's frames, which have no mask and are short.
 */
function hasClose(bytes: Buffer): boolean {
  let at = bytes.indexOf('\r\n\r\n') + 4
  while (at >= 4 && at + 2 <= bytes.length) {
    const short = (bytes[at + 1] ?? 0) & 0x7f
    const length = short === 126 && at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : short
    const start = at + (short === 126 ? 4 : 2)
    if ((bytes[at] ?? 0) === CLOSE) return true
    at = start + length
  }
  return false
}
