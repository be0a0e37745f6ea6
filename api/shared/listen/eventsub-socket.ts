import * as v from 'valibot'
import type { Pause } from './pause'

const session = v.object({
  id: v.string(),
  keepalive_timeout_seconds: v.nullish(v.number()),
  reconnect_url: v.nullish(v.string()),
})
const message = v.object({
  metadata: v.object({
    message_id: v.string(),
    message_type: v.string(),
    message_timestamp: v.string(),
  }),
  payload: v.object({
    session: v.optional(session),
    subscription: v.optional(
      v.object({
        type: v.string(),
        version: v.string(),
        status: v.optional(v.string(), ''),
        condition: v.optional(v.record(v.string(), v.unknown()), {}),
      }),
    ),
    event: v.optional(v.record(v.string(), v.unknown())),
  }),
})

/** A message of EventSub's WebSocket. */
export type SocketMessage = v.InferOutput<typeof message>

/** What a session reports. */
export interface EventSubSocketHandlers {
  /** A new session: whatever is wanted has to be subscribed to. */
  welcome: (sessionId: string) => void
  /** An event; each message id once. */
  notification: (message: SocketMessage) => void
  revoked: (type: string, status: string) => void
  /** The session is lost, with its subscriptions; another is opened in a while. */
  lost: (closeCode: number) => void
}

/** What of a WebSocket is used: a browser's own, and the one of `ws`. */
export interface Socket {
  addEventListener: ((type: 'message', listener: (event: { data: unknown }) => void) => void) &
    ((type: 'close', listener: (event: { code: number }) => void) => void)
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
const defaultBackOff = (failures: number) =>
  Math.min(30_000, 500 * 2 ** failures) * (0.5 + Math.random() / 2)
const DEFAULT_KEEPALIVE_S = 10
const MAX_IDS = 1000

/**
 * Keeps a session at EventSub's WebSocket: silence beyond the keepalive counts as a loss, and a
 * `session_reconnect` moves it to a new socket while the old one still delivers.
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
  const seen = new Set<string>()
  let current: Socket | undefined
  let silence: ReturnType<typeof setTimeout> | undefined
  let keepalive = DEFAULT_KEEPALIVE_S
  let failures = 0

  function connect(to: string, isMoving: boolean): void {
    const socket = new WebSocket(to)
    if (!isMoving) current = socket
    socket.addEventListener('message', ({ data }) => receive(socket, String(data), isMoving))
    socket.addEventListener('close', ({ code }) => {
      if (socket === current) void lose(code)
    })
  }

  function receive(socket: Socket, text: string, isMoving: boolean): void {
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), message), text)
    if (!read.success || end.signal.aborted) return
    if (socket === current) listen()
    const { metadata, payload } = read.output
    if (metadata.message_type === 'session_welcome') welcome(socket, payload.session, isMoving)
    if (metadata.message_type === 'session_reconnect') move(payload.session?.reconnect_url)
    if (metadata.message_type === 'notification') notify(read.output)
    if (metadata.message_type === 'revocation' && payload.subscription) {
      handlers.revoked(payload.subscription.type, payload.subscription.status)
    }
  }

  function welcome(
    socket: Socket,
    newSession: v.InferOutput<typeof session> | undefined,
    isMoving: boolean,
  ) {
    const old = current
    current = socket
    failures = 0
    keepalive = newSession?.keepalive_timeout_seconds ?? DEFAULT_KEEPALIVE_S
    listen()
    if (isMoving) old?.close()
    else if (newSession) handlers.welcome(newSession.id)
  }

  /** A path is on the host of the address that we came by. */
  function move(to: string | null | undefined): void {
    if (to) connect(new URL(to, url).href, true)
  }

  function notify(received: SocketMessage): void {
    const { message_id: id } = received.metadata
    if (seen.has(id)) return
    seen.add(id)
    for (const old of seen) if (seen.size > MAX_IDS) seen.delete(old)
    handlers.notification(received)
  }

  function listen(): void {
    clearTimeout(silence)
    silence = setTimeout(() => current?.close(), keepalive * 1000 + graceMs)
  }

  async function lose(code: number): Promise<void> {
    clearTimeout(silence)
    if (end.signal.aborted) return
    current = undefined
    handlers.lost(code)
    await pause(backOff(failures++), end.signal)
    if (!end.signal.aborted) connect(url, false)
  }

  connect(url, false)
  return () => {
    end.abort()
    clearTimeout(silence)
    current?.close()
  }
}
