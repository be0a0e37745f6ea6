import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import { rfc3339 } from './delivery'
import type { Subscription } from './subscription'

/** Where EventSub's WebSocket is on the app's own port. */
export const SOCKET_PATH = '/sandbox/eventsub/ws'

/** Times in ms; tests shorten them. */
export interface SessionTimes {
  /** Until a session must have a subscription. */
  unused: number
  /** Until a socket that was told to reconnect is closed. */
  reconnect: number
}
const TIMES: SessionTimes = { unused: 10_000, reconnect: 30_000 }

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

const message = (type: string, payload: object, metadata: object = {}): string =>
  JSON.stringify({
    metadata: {
      message_id: randomUUID(),
      message_type: type,
      message_timestamp: rfc3339(),
      ...metadata,
    },
    payload,
  })

const aboutType = ({ type, version }: Subscription) => ({
  subscription_type: type,
  subscription_version: version,
})

/** No client is connected at first. */
export function createEventSubSessions(times: SessionTimes = TIMES): EventSubSessions {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  const sessions = new Map<string, EventSubSession>()
  /** Sessions that wait for their client's new socket, by the token in `reconnect_url`. */
  const moving = new Map<string, EventSubSession>()
  const listeners = new Set<EndedListener>()

  function keepAlive(session: EventSubSession): void {
    clearTimeout(session.timer)
    const send = () => {
      session.socket.send(message('session_keepalive', {}))
      keepAlive(session)
    }
    session.timer = setTimeout(send, session.keepaliveSeconds * 1000).unref()
  }

  function deliver(session: EventSubSession, text: string): void {
    session.socket.send(text)
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
    socket.on('message', () => {
      socket.close(...closes.inbound)
      end(session, socket, 'websocket_received_inbound_traffic')
    })
    socket.on('close', () => end(session, socket, 'websocket_disconnected'))
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
    setTimeout(() => {
      if (session.isUsed || !sessions.has(session.id)) return
      session.socket.close(...closes.unused)
      end(session, session.socket, 'websocket_connection_unused')
    }, times.unused).unref()
  }

  return {
    upgrade(request, stream, head) {
      const url = new URL(request.url ?? '', 'ws://sandbox')
      if (url.pathname !== SOCKET_PATH) return false
      server.handleUpgrade(request, stream, head, (socket) => {
        const token = url.searchParams.get('session') ?? ''
        const session = moving.get(token)
        moving.delete(token)
        if (session) attach(session, socket)
        else open(socket, url.searchParams)
      })
      return true
    },
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
        setTimeout(() => socket.close(...closes.reconnected), times.reconnect).unref()
      }
    },
    close() {
      for (const { timer } of sessions.values()) clearTimeout(timer)
      // Those that are being left for another socket too.
      for (const socket of server.clients) {
        socket.close(...closes.stopping)
        socket.terminate()
      }
    },
  }

  function sessionOf({ transport }: Subscription): EventSubSession | undefined {
    return transport.method === 'websocket' ? sessions.get(transport.session_id) : undefined
  }
}
