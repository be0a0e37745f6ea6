import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { WebSocket } from 'ws'
import type { Target } from './attack'

/** Where the attacks come from, as the proxy of the settings tells. */
export const ADDRESS = '203.0.113.9'
const ATTACK_MS = 4_000
/** So long one waits for an answer that may never come. */
const PATIENCE_MS = 300

/** Whether the time of an attack is over. */
export function timeLimit(): () => boolean {
  const end = performance.now() + ATTACK_MS
  return () => performance.now() >= end
}

/** Does `work` again and again, so many at a time, for the time of an attack. How often. */
export async function flood(
  atOnce: number,
  work: (n: number) => Promise<unknown>,
): Promise<number> {
  const isOver = timeLimit()
  let count = 0
  const goOn = async () => {
    while (!isOver()) await work(count++).catch(() => {})
  }
  await Promise.all(Array.from({ length: atOnce }, goOn))
  return count
}

/** Calls the API from an address. */
export const ask = (
  { baseUrl }: Target,
  path: string,
  init: RequestInit = {},
  from = ADDRESS,
): Promise<Response> =>
  fetch(`${baseUrl}${path}`, {
    redirect: 'manual',
    ...init,
    headers: { ...init.headers, 'X-Forwarded-For': from },
  })

/** The same; the answer is read to its end and forgotten. Its status. */
export async function status(...asked: Parameters<typeof ask>): Promise<number> {
  const answer = await ask(...asked)
  await answer.arrayBuffer()
  return answer.status
}

/** The header lines of a stranger, to be followed by others and an empty line. */
export const head = (request: string, from = ADDRESS): string =>
  `${request} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: ${from}\r\n`

/** A connection that is never read unless it is told to. */
export async function openConnection(port: number): Promise<Socket> {
  const socket = connect({ port, host: 'localhost', noDelay: true }).on('error', () => {})
  await once(socket, 'connect')
  return socket
}

/** Whether a connection has ended after so many ms at most. */
export const ended = (socket: Socket | WebSocket, ms = PATIENCE_MS): Promise<boolean> =>
  once(socket, 'close', { signal: AbortSignal.timeout(ms) }).then(
    () => true,
    () => false,
  )

/** Sends bytes over a connection of their own, and waits for the first of the answer. */
export async function exchange(port: number, bytes: string): Promise<void> {
  const socket = await openConnection(port)
  socket.write(bytes, 'latin1')
  const patience = { signal: AbortSignal.timeout(PATIENCE_MS) }
  await Promise.race(['close', 'data'].map((event) => once(socket, event, patience))).catch(
    () => {},
  )
  // Leaves no port behind that would have to wait.
  socket.resetAndDestroy()
}

/** A client of the embedded Pusher; `socketId` is what it is known by there. */
export async function openWebSocket(
  { port, key }: Target,
  from = ADDRESS,
): Promise<{ socket: WebSocket; socketId: string }> {
  const socket = new WebSocket(`ws://localhost:${port}/app/${key}?protocol=7`, {
    headers: { 'X-Forwarded-For': from },
    perMessageDeflate: false,
  })
  socket.on('error', () => {})
  const [hello] = await once(socket, 'message', { signal: AbortSignal.timeout(ATTACK_MS) })
  return { socket, socketId: /(\d+\.\d+)/.exec(String(hello))?.[1] ?? '' }
}
