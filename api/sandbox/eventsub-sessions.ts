import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { rfc3339 } from './delivery'
import { aboutType, message } from './eventsub-messages'
import { createEventSubSockets, SOCKET_PATH, type SocketLimits } from './eventsub-sockets'
import { guarded } from './guarded'
import type { SandboxLog } from './sandbox-log'
import type { Subscription } from './subscription'

/** Times in ms; tests shorten them. */
export interface SessionTimes {
  /** Until a session must have a subscription. */
  unused: number
  /** Until a socket that was told to reconnect is closed. */
  reconnect: number
}
const TIMES: SessionTimes = { unused: 10_000, reconnect: 30_000 }

/** Bytes that a client may leave unread. */
const MAX_UNREAD_BYTES = 1024 * 1024

/** EventSub's own close codes. */
const closes = {
  inbound: [4001, 'client sent inbound traffic'],
  unused: [4003, 'connection unused'],
  reconnected: [4004, 'reconnect grace time expired'],
  stopping: [4000, 'internal server error'],
} as const

/** A client's session; its socket changes when it reconnects. */
interface EventSubSession {
  id: string
  connectedAt: string
  keepaliveSeconds: number
  socket: WebSocket
  timer?: NodeJS.Timeout
  isUsed: boolean
}

type EndedListener = (sessionId: string, status: string) => void

/** EventSub over WebSockets. */
export interface EventSubSessions {
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean
  /** When this session began; undefined when there is none of this id. */
  connectedAt: (id: string) => string | undefined
  /** From now on the session has a subscription. */
  use: (id: string) => void
  notify: (subscription: Subscription, event: object) => boolean
  sendRevocation: (subscription: Subscription) => void
  /** Calls back for each session that has ended, in the words of Twitch. */
  onEnded: (listener: EndedListener) => void
  /** Tells every client to connect again, and to keep its session. */
  reconnectAll: () => void
  close: () => void
}

/** No client is connected at first. */
export function createEventSubSessions(
  log: SandboxLog,
  times: SessionTimes = TIMES,
  limits?: SocketLimits,
): EventSubSessions {
  const sessions = new Map<string, EventSubSession>()
  /** Sessions that wait for their client's new socket, by the token in `reconnect_url`. */
  const moving = new Map<string, EventSubSession>()
  const listeners = new Set<EndedListener>()

  function keepAlive(session: EventSubSession): void {
    clearTimeout(session.timer)
    const send = () => deliver(session, message('session_keepalive', {}))
    session.timer = setTimeout(guarded(log, send), session.keepaliveSeconds * 1000).unref()
  }

  function deliver(session: EventSubSession, text: string): void {
    const { socket } = session
    if (socket.bufferedAmount > MAX_UNREAD_BYTES) {
      socket.terminate()
      return end(session, socket, 'websocket_network_timeout')
    }
    socket.send(text)
    keepAlive(session)
  }

  const describe = (
    { id, connectedAt, keepaliveSeconds }: EventSubSession,
    reconnectUrl?: string,
  ) => ({
    session: {
      id,
      status: reconnectUrl ? 'reconnecting' : 'connected',
      connected_at: connectedAt,
      keepalive_timeout_seconds: reconnectUrl ? null : keepaliveSeconds,
      reconnect_url: reconnectUrl ?? null,
    },
  })

  function attach(session: EventSubSession, socket: WebSocket): void {
    session.socket = socket
    socket.on('error', () => {})
    const on = (event: 'message' | 'close', listener: () => void) =>
      socket.on(
        event,
        guarded(log, listener, () => socket.terminate()),
      )
    on('message', () => {
      socket.close(...closes.inbound)
      end(session, socket, 'websocket_received_inbound_traffic')
    })
    on('close', () => end(session, socket, 'websocket_disconnected'))
    deliver(session, message('session_welcome', describe(session)))
  }

  function end(session: EventSubSession, socket: WebSocket, status: string): void {
    // Its client has moved on to another socket.
    if (session.socket !== socket || !sessions.delete(session.id)) return
    clearTimeout(session.timer)
    for (const listener of listeners) listener(session.id, status)
  }

  function open(socket: WebSocket, parameters: URLSearchParams): void {
    const seconds = Number(parameters.get('keepalive_timeout_seconds') ?? 10)
    const session: EventSubSession = {
      id: randomBytes(24).toString('base64url'),
      connectedAt: rfc3339(),
      keepaliveSeconds: Math.min(600, Math.max(10, seconds || 10)),
      socket,
      isUsed: false,
    }
    sessions.set(session.id, session)
    attach(session, socket)
    const endUnused = () => {
      if (session.isUsed || !sessions.has(session.id)) return
      session.socket.close(...closes.unused)
      end(session, session.socket, 'websocket_connection_unused')
    }
    setTimeout(guarded(log, endUnused), times.unused).unref()
  }

  function welcome(socket: WebSocket, parameters: URLSearchParams): void {
    const token = parameters.get('session') ?? ''
    const session = moving.get(token)
    moving.delete(token)
    if (session && sessions.has(session.id)) attach(session, socket)
    else open(socket, parameters)
  }
  const sockets = createEventSubSockets(welcome, log, limits)

  return {
    upgrade: sockets.upgrade,
    connectedAt: (id) => sessions.get(id)?.connectedAt,
    use(id) {
      const session = sessions.get(id)
      if (session) session.isUsed = true
    },
    notify(subscription, event) {
      const session = sessionOf(subscription)
      if (!session) return false
      deliver(session, message('notification', { subscription, event }, aboutType(subscription)))
      return true
    },
    sendRevocation(subscription) {
      const session = sessionOf(subscription)
      if (session)
        deliver(session, message('revocation', { subscription }, aboutType(subscription)))
    },
    onEnded: (listener) => void listeners.add(listener),
    reconnectAll() {
      for (const session of sessions.values()) {
        const token = randomBytes(24).toString('base64url')
        moving.set(token, session)
        const { socket } = session
        const url = `${SOCKET_PATH}?session=${token}`
        socket.send(message('session_reconnect', describe(session, url)))
        const endOld = () => {
          moving.delete(token)
          socket.close(...closes.reconnected)
        }
        setTimeout(guarded(log, endOld), times.reconnect).unref()
      }
    },
    close() {
      for (const { timer } of sessions.values()) clearTimeout(timer)
      // Those that are being left for another socket too.
      for (const socket of sockets.open()) {
        socket.close(...closes.stopping)
        socket.terminate()
      }
    },
  }

  function sessionOf({ transport }: Subscription): EventSubSession | undefined {
    return transport.method === 'websocket' ? sessions.get(transport.session_id) : undefined
  }
}
