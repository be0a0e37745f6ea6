import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Logger } from '../../operations/log'

/** Requests that a connection may have under way: browsers and Twitch send one after the other. */
const MAX_UNDER_WAY = 32
/** Bytes of answers that a connection may leave unread, and all of them together. */
const MAX_UNREAD_BYTES = 4 * 1024 * 1024
const MAX_UNREAD_BYTES_IN_ALL = 64 * 1024 * 1024
/** So long an answer may wait without a byte of it being read. */
const MAX_STALL_MS = 30_000
const SWEEP_MS = 500

interface Connection {
  /** Answers that are not sent yet, in the order of their requests. */
  answers: ServerResponse[]
  /** Bytes that the other side has taken, and since when it has taken no more. */
  taken: number
  since: number
}

/** The connections of a server, each with what it may take of it. */
export interface Connections {
  /** Whether one more request may be answered; if not, its connection is closed. */
  admit: (socket: Socket, answer: ServerResponse) => boolean
}

/** Closes connections that leave too much unread, or for too long. */
export function watchConnections(server: Server, log: Logger): Connections {
  const open = new Map<Socket, Connection>()

  server.on('connection', (socket) => {
    open.set(socket, { answers: [], taken: 0, since: performance.now() })
    socket.once('close', () => open.delete(socket))
  })
  // A WebSocket has limits of its own.
  server.on('upgrade', ({ socket }) => open.delete(socket))
  const timer = setInterval(sweep, SWEEP_MS).unref()
  server.once('close', () => clearInterval(timer))

  function close(socket: Socket, why: string): void {
    open.delete(socket)
    log.info({ address: socket.remoteAddress, why }, 'Closed a connection')
    socket.destroy()
  }

  function sweep(): void {
    const now = performance.now()
    const unread: [socket: Socket, bytes: number][] = []
    for (const [socket, connection] of open) {
      const bytes = unreadBytes(socket, connection)
      if (bytes > MAX_UNREAD_BYTES) close(socket, 'too much unread')
      else if (bytes === 0 || hasMoved(socket, connection)) connection.since = now
      else if (now - connection.since > MAX_STALL_MS) close(socket, 'nothing is read')
      if (bytes > 0 && open.has(socket)) unread.push([socket, bytes])
    }
    let sum = unread.reduce((total, [, bytes]) => total + bytes, 0)
    if (sum <= MAX_UNREAD_BYTES_IN_ALL) return
    for (const [socket, bytes] of unread.toSorted(([, a], [, b]) => b - a)) {
      if (sum <= MAX_UNREAD_BYTES_IN_ALL) return
      close(socket, 'too much unread in all')
      sum -= bytes
    }
  }

  return {
    admit(socket, answer) {
      const connection = open.get(socket)
      if (!connection) return false
      const { answers } = connection
      forgetSent(answers)
      answers.push(answer)
      if (answers.length === 1) return true
      const isTooMuch =
        answers.length > MAX_UNDER_WAY || unreadBytes(socket, connection) > MAX_UNREAD_BYTES
      if (isTooMuch) close(socket, 'too many requests at once')
      return !isTooMuch
    },
  }
}

/** Answers go out in the order of their requests. */
function forgetSent(answers: ServerResponse[]): void {
  while (answers[0]?.writableFinished || answers[0]?.destroyed) answers.shift()
}

/** What waits in the socket, and in answers that wait for those before them. */
function unreadBytes(socket: Socket, { answers }: Connection): number {
  forgetSent(answers)
  const waiting = answers.filter((answer) => answer.socket === null)
  return waiting.reduce((sum, answer) => sum + answer.writableLength, socket.writableLength)
}

function hasMoved(socket: Socket, connection: Connection): boolean {
  const taken = socket.bytesWritten - socket.writableLength
  const isMore = taken > connection.taken
  connection.taken = taken
  return isMore
}
