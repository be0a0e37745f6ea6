import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { networkOf } from '../../operations/client-address'
import type { Logger } from '../../operations/log'

/** What the connections of a server may take of it. */
interface Limits {
  /** Requests of a connection that may wait: browsers and Twitch send the next after an answer. */
  waiting: number
  /** Requests that may wait on all of them together: each holds its head, and up to 8 KiB of body. */
  waitingInAll: number
  /** Bytes of answers that a connection may leave unread, and all of them together. */
  unreadBytes: number
  unreadBytesInAll: number
  /** So long an answer may wait without a byte of it being read, in ms. */
  stallMs: number
  /** So long a connection may be open before the first byte comes, in ms. */
  silentMs: number
  /** Connections that one address may hold; Infinity where all come from a proxy. */
  perAddress: number
  /** How often that is looked at, in ms. */
  sweepMs: number
}

export const connectionLimits: Limits = {
  waiting: 32,
  waitingInAll: 500,
  unreadBytes: 4 * 1024 * 1024,
  unreadBytesInAll: 64 * 1024 * 1024,
  stallMs: 30_000,
  silentMs: 30_000,
  perAddress: 1_000,
  sweepMs: 500,
}

interface Connection {
  address: string
  openedAt: number
  /** The answer to the newest request, and how many requests wait for one before them. */
  newest?: ServerResponse
  waiting: number
  /** Bytes that the other side has taken, and since when it has taken no more. */
  taken: number
  since: number
}

/** The connections of a server, each with what it may take of it. */
export interface Connections {
  /**
   * Starts to answer a request once those before it on its connection are answered: one that sends
   * many at once holds no more memory than others. One that sends too many is closed.
   */
  queue: (socket: Socket, answer: ServerResponse, start: () => void) => void
  /** Whether a request of this connection is still being answered. */
  isAnswering: (socket: Socket) => boolean
  /** Ends a connection, and notes why. */
  close: (socket: Socket, why: string) => void
}

/** Whether it asks for a WebSocket, and not for another protocol that we don't speak. */
export const isForWebSocket = ({ headers }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket'

/** Closes connections that leave too much unread, or for too long. */
export function watchConnections(
  server: Server,
  log: Logger,
  limits = connectionLimits,
): Connections {
  const open = new Map<Socket, Connection>()
  const counts = new Map<string, number>()
  let waitingInAll = 0

  server.on('connection', (socket) => {
    const address = networkOf(socket.remoteAddress ?? '')
    const held = counts.get(address) ?? 0
    if (held >= limits.perAddress) return void socket.destroy()
    counts.set(address, held + 1)
    const now = performance.now()
    open.set(socket, { address, openedAt: now, waiting: 0, taken: 0, since: now })
    socket.once('close', () => forget(socket))
  })
  // A WebSocket has limits of its own.
  server.on('upgrade', (request) => isForWebSocket(request) && forget(request.socket))
  const timer = setInterval(sweep, limits.sweepMs).unref()
  server.once('close', () => clearInterval(timer))

  function forget(socket: Socket): void {
    const connection = open.get(socket)
    if (!connection) return
    open.delete(socket)
    waitingInAll -= connection.waiting
    const left = (counts.get(connection.address) ?? 0) - 1
    if (left > 0) counts.set(connection.address, left)
    else counts.delete(connection.address)
  }

  function close(socket: Socket, why: string): void {
    forget(socket)
    log.info({ address: socket.remoteAddress, why }, 'Closed a connection')
    socket.destroy()
  }

  function sweep(): void {
    const now = performance.now()
    const unread: [socket: Socket, bytes: number][] = []
    for (const [socket, connection] of open) {
      const bytes = socket.writableLength
      const isSilent = socket.bytesRead === 0 && now - connection.openedAt > limits.silentMs
      if (isSilent) close(socket, 'nothing is sent')
      else if (bytes > limits.unreadBytes) close(socket, 'too much unread')
      else if (bytes === 0 || hasMoved(socket, connection)) connection.since = now
      else if (now - connection.since > limits.stallMs) close(socket, 'nothing is read')
      if (bytes > 0 && open.has(socket)) unread.push([socket, bytes])
    }
    let sum = unread.reduce((total, [, bytes]) => total + bytes, 0)
    if (sum <= limits.unreadBytesInAll) return
    for (const [socket, bytes] of unread.toSorted(([, a], [, b]) => b - a)) {
      if (sum <= limits.unreadBytesInAll) return
      close(socket, 'too much unread in all')
      sum -= bytes
    }
  }

  /** Whoever sends most at once makes room for all others. */
  function closeGreediest(): void {
    const [first, ...others] = open
    if (!first) return
    const [socket] = others.reduce(
      (most, one) => (one[1].waiting > most[1].waiting ? one : most),
      first,
    )
    close(socket, 'too many requests at once in all')
  }

  return {
    close,
    queue(socket, answer, start) {
      const connection = open.get(socket)
      // Closed with requests still to come: each would be made an error of, with its stack.
      if (!connection) return void answer.req.destroy()
      const before = connection.newest
      connection.newest = answer
      if (!before || isOver(before)) return start()
      connection.waiting++
      waitingInAll++
      before.once('close', () => {
        if (!open.has(socket)) return
        connection.waiting--
        waitingInAll--
        start()
      })
      if (connection.waiting > limits.waiting) close(socket, 'too many requests at once')
      else if (waitingInAll > limits.waitingInAll) closeGreediest()
    },
    isAnswering(socket) {
      const newest = open.get(socket)?.newest
      return newest !== undefined && !isOver(newest)
    },
  }
}

const isOver = (answer: ServerResponse): boolean => answer.writableFinished || answer.destroyed

function hasMoved(socket: Socket, connection: Connection): boolean {
  const taken = socket.bytesWritten - socket.writableLength
  const isMore = taken > connection.taken
  connection.taken = taken
  return isMore
}
