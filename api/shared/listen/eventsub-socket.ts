import {
  readSocketMessage,
  type SocketMessage,
  type SocketSession,
  type SocketSubscription,
} from './eventsub-message'
import type { Pause } from './pause'
import { parseUrl } from '../parse-url'

/** What a session reports. */
export interface EventSubSocketHandlers {
  /** A new session: whatever is wanted has to be subscribed to. */
  welcome: (sessionId: string) => void
  /** An event; each message id once. */
  notification: (message: SocketMessage) => void
  /** A subscription has ended, and its status says why. */
  revoked: (subscription: SocketSubscription) => void
  /** The session is lost, with its subscriptions; another is opened in a while. */
  lost: (closeCode?: number) => void
}

/** What of a WebSocket is used: a browser's own, and the one of `ws`. */
export interface Socket {
  addEventListener: ((type: 'message', listener: (event: { data: unknown }) => void) => void) &
    ((type: 'close', listener: (event: { code: number }) => void) => void) &
    ((type: 'error', listener: () => void) => void)
  close: () => void
}

/** What a session is made of. */
export interface EventSubSocketSettings {
  url: string
  WebSocket: new (url: string) => Socket
  /** Waits before another session is opened. */
  pause: Pause
  /** How long silence may last (ms) beyond Twitch's own keepalive. */
  graceMs?: number
  /** How long to wait (ms) after so many failures in a row. */
  backOff?: (failures: number) => number
}

const KEEPALIVE_GRACE_MS = 3000
const DEFAULT_KEEPALIVE_S = 10
/** A session that was welcomed and lasted less than this time (ms) counts as a failure too. */
const MIN_SESSION_MS = 30_000
const MAX_IDS = 1000
const defaultBackOff = (failures: number) =>
  Math.min(30_000, 500 * 2 ** failures) * (0.5 + Math.random() / 2)

/** A reconnect that is under way. */
interface Move {
  url: string
  socket: Socket
}

/**
 * Keeps one session at EventSub's WebSocket. Silence beyond the keepalive counts as a loss. A
 * `session_reconnect` moves it to a new socket: the old one still delivers until the new one is
 * welcomed, and when it ends before that, nothing is lost.
 * @returns how to end it
 */
export function openEventSubSocket(
  {
    url,
    WebSocket,
    pause,
    graceMs = KEEPALIVE_GRACE_MS,
    backOff = defaultBackOff,
  }: EventSubSocketSettings,
  handlers: EventSubSocketHandlers,
): () => void {
  const end = new AbortController()
  const isNew = onceEach(MAX_IDS)
  let current: Socket | undefined
  let next: Move | undefined
  /** The socket that it moved away from: what is still on its way counts. */
  let left: Socket | undefined
  let sessionId = ''
  let welcomedAt = Infinity
  let silence: ReturnType<typeof setTimeout> | undefined
  let keepalive = DEFAULT_KEEPALIVE_S
  let failures = 0

  function connect(to: string): Socket {
    const socket = new WebSocket(to)
    socket.addEventListener('message', ({ data }) => receive(socket, data))
    socket.addEventListener('close', ({ code }) => closed(socket, code))
    // Its close tells enough; but `ws` throws an error that nobody listens to.
    socket.addEventListener('error', () => {})
    listen()
    return socket
  }

  function receive(socket: Socket, data: unknown): void {
    const isOpen = socket === current || socket === next?.socket
    const read = readSocketMessage(data)
    if (!read || end.signal.aborted || !(isOpen || socket === left)) return
    if (isOpen) listen()
    const { metadata, payload } = read
    const { session, subscription } = payload
    const type = metadata.message_type
    if (type === 'session_welcome' && session) welcome(socket, session)
    if (type === 'session_reconnect' && socket === current) move(session?.reconnect_url)
    if (type === 'notification' && isNew(metadata.message_id)) handlers.notification(read)
    if (type === 'revocation' && subscription && isNew(metadata.message_id)) {
      handlers.revoked(subscription)
    }
  }

  function welcome(socket: Socket, session: SocketSession): void {
    if (socket === next?.socket) {
      left = current
      current = socket
      next = undefined
      left?.close()
    }
    keepalive = session.keepalive_timeout_seconds ?? DEFAULT_KEEPALIVE_S
    listen()
    if (session.id === sessionId) return
    // Also where it was to move: a server that has forgotten the session welcomes to a new one.
    sessionId = session.id
    welcomedAt = Date.now()
    handlers.welcome(sessionId)
  }

  /** A path is on the host of the address that we came by. */
  function move(to: string | null | undefined): void {
    const old = next
    const href = to ? parseUrl(to, url)?.href : undefined
    if (!href || href === old?.url) return
    next = { url: href, socket: connect(href) }
    old?.socket.close()
  }

  /** While there is another socket, or one on its way, the end of one loses nothing. */
  function closed(socket: Socket, code: number): void {
    if (socket === next?.socket) next = undefined
    else if (socket === current) current = undefined
    else return
    if (!current && !next) void lose(code)
  }

  function listen(): void {
    clearTimeout(silence)
    silence = setTimeout(() => void lose(), keepalive * 1000 + graceMs)
  }

  function closeAll(): void {
    clearTimeout(silence)
    const open = [current, next?.socket]
    current = next = left = undefined
    for (const socket of open) socket?.close()
  }

  async function lose(code?: number): Promise<void> {
    closeAll()
    if (end.signal.aborted) return
    if (Date.now() - welcomedAt >= MIN_SESSION_MS) failures = 0
    sessionId = ''
    welcomedAt = Infinity
    keepalive = DEFAULT_KEEPALIVE_S
    handlers.lost(code)
    await pause(backOff(failures++), end.signal)
    if (!end.signal.aborted) current = connect(url)
  }

  current = connect(url)
  return () => {
    end.abort()
    closeAll()
  }
}

/** Says of each id whether it is new; of so many it remembers that it is not. */
function onceEach(max: number): (id: string) => boolean {
  const seen = new Set<string>()
  return (id) => {
    if (seen.has(id)) return false
    seen.add(id)
    for (const old of seen) if (seen.size > max) seen.delete(old)
    return true
  }
}
