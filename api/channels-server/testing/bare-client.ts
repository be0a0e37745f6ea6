import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { testApp } from './server'

/** A WebSocket by bare TCP, which does only what it is told. */
export function openTcp(port: number, path: string): Socket {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }).on('error', () => {})
  socket.write(
    [
      `GET ${path} HTTP/1.1`,
      'Host: localhost',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      '\r\n',
    ].join('\r\n'),
  )
  return socket
}

/** Resolves once it is closed, by an error too. */
export const gone = (socket: Socket): Promise<unknown> =>
  new Promise((resolve) => socket.once('close', resolve))

/** A masked frame with a mask of zeros, of less than 64 KiB. */
export function masked(opcode: number, text: string): Buffer {
  const bytes = Buffer.from(text)
  const length =
    bytes.length < 126 ? [0x80 | bytes.length] : [0xfe, bytes.length >> 8, bytes.length & 255]
  return Buffer.concat([Buffer.from([0x80 | opcode, ...length, 0, 0, 0, 0]), bytes])
}
/** Opcodes of frames (RFC 6455). */
export const TEXT = 1
export const CLOSE = 8

/** A bare client past its `pusher:connection_established`, which then sends these. */
export async function openBare(port: number, ...messages: object[]): Promise<Socket> {
  const socket = openTcp(port, `/app/${testApp.key}?protocol=7`)
  let text = ''
  while (!text.includes('connection_established')) text += String((await once(socket, 'data'))[0])
  for (const message of messages) socket.write(masked(TEXT, JSON.stringify(message)))
  return socket
}
