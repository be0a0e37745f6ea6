import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { guarded } from './guarded'
import type { SandboxLog } from './sandbox-log'

/** Where EventSub's WebSocket is on the app's own port. */
export const SOCKET_PATH = '/sandbox/eventsub/ws'

/** Clients may send nothing; a short message still gets EventSub's own close code. */
const MAX_FRAME_BYTES = 1024
/** How long a client has to answer a close frame; then its socket is destroyed. */
const CLOSE_TIMEOUT_MS = 5_000

/** Frames of any kind that a client may send in a minute; the first message closes it anyway. */
const MAX_FRAMES = 200
const MINUTE_MS = 60_000

/** How many sockets are open at most. */
export interface SocketLimits {
  all: number
  perAddress: number
}
const LIMITS: SocketLimits = { all: 1_000, perAddress: 100 }

/** The open sockets of EventSub. */
export interface EventSubSockets {
  /** Claims upgrades to `SOCKET_PATH`; false when the path is another. */
  upgrade: (request: IncomingMessage, stream: Duplex, head: Buffer) => boolean
  open: () => Iterable<WebSocket>
}

/** Sockets that are handed to `welcome` with the parameters of their request. */
export function createEventSubSockets(
  welcome: (socket: WebSocket, parameters: URLSearchParams) => void,
  log: SandboxLog,
  limits: SocketLimits = LIMITS,
): EventSubSockets {
  // Not yet in the types of `ws`.
  const timing = { closeTimeout: CLOSE_TIMEOUT_MS }
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: MAX_FRAME_BYTES,
    ...timing,
  })
  const counts = new Map<string, number>()

  function count(address: string, change: 1 | -1): void {
    const open = (counts.get(address) ?? 0) + change
    if (open > 0) counts.set(address, open)
    else counts.delete(address)
  }

  const hasRoom = (address: string): boolean =>
    server.clients.size < limits.all && (counts.get(address) ?? 0) < limits.perAddress

  function accept(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const address = request.socket.remoteAddress ?? ''
    if (!hasRoom(address)) {
      stream.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n')
      return
    }
    const [, query] = (request.url ?? '').split('?', 2)
    server.handleUpgrade(request, stream, head, (socket) => {
      count(address, 1)
      socket.on('close', () => count(address, -1))
      endFlood(socket)
      welcome(socket, new URLSearchParams(query))
    })
  }
  const acceptGuarded = guarded(log, accept, (_request, stream) => stream.destroy())

  return {
    upgrade(request, stream, head) {
      // No `new URL`: what a client sends need not be one.
      if (request.url?.split('?', 1)[0] !== SOCKET_PATH) return false
      acceptGuarded(request, stream, head)
      return true
    },
    open: () => server.clients,
  }
}

/** Ends a socket on which frames come without end: `ws` would answer each ping. */
function endFlood(socket: WebSocket): void {
  let minute = 0
  let frames = 0
  const note = () => {
    const now = Math.floor(performance.now() / MINUTE_MS)
    frames = now === minute ? frames + 1 : 1
    minute = now
    if (frames > MAX_FRAMES) socket.terminate()
  }
  for (const kind of ['message', 'ping', 'pong']) socket.on(kind, note)
}
