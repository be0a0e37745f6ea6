import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { SignedRequest } from './requests'

const CONNECTIONS = 50
const ACCEPTED = 'HTTP/1.1 204'

/**
 * Sends all requests over 50 connections, one at a time on each, and waits for every answer.
 * @returns requests per second
 * @throws {Error} at the first answer that is not 204
 */
export async function sendAll(port: number, requests: readonly SignedRequest[]): Promise<number> {
  const sockets = await Promise.all(Array.from({ length: CONNECTIONS }, () => open(port)))
  let next = 0
  const started = performance.now()
  await Promise.all(sockets.map((socket) => drain(socket, () => requests[next++]?.bytes)))
  const seconds = (performance.now() - started) / 1000
  for (const socket of sockets) socket.destroy()
  return requests.length / seconds
}

/** A connection that sends at once. */
export async function open(port: number, host = 'localhost'): Promise<Socket> {
  const socket = connect({ port, host, noDelay: true })
  await once(socket, 'connect')
  return socket
}

/** Sends what `take` gives, the next after each answer, until it gives nothing. */
export function drain(socket: Socket, take: () => Buffer | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const send = () => {
      const bytes = take()
      if (bytes) {
        socket.write(bytes)
        return
      }
      socket.off('error', reject).off('data', onAnswer)
      resolve()
    }
    // A 204 is one small packet.
    const onAnswer = (answer: Buffer) => {
      if (answer.toString('latin1', 0, ACCEPTED.length) === ACCEPTED) send()
      else reject(new Error(`Refused: ${answer.toString()}`))
    }
    socket.on('error', reject).on('data', onAnswer)
    send()
  })
}
