import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { createAccept, type AcceptOptions } from './accept'
import { Addresses } from './addresses'
import type { App } from './app'
import { ClientSocket } from './client-socket'
import { closures, type Closure } from './errors'
import { parseHandshake, refuseProtocol } from './handshake'

/** How long a client has to answer a close frame; then its socket is destroyed. */
const CLOSE_TIMEOUT_MS = 5_000
/** Refused sockets of one address that may be closing at a time; beyond it they get no reason. */
const MAX_REFUSED_PER_ADDRESS = 100

export interface SocketOptions extends AcceptOptions {
  appsByKey: ReadonlyMap<string, App>
  maxPayload: number
  maxConnections: number
  maxConnectionsPerAddress: number
  closeGrace: number
  addressOf: (request: IncomingMessage) => string
}

export interface Sockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  /** Refuses new sockets with 503 and resolves when the last is gone, after `closeGrace` at most. */
  close(): Promise<void>
}

/** Turns upgrade requests for `/app/:key` into connections of their app. */
export function createSockets(options: SocketOptions): Sockets {
  const { appsByKey, maxPayload, log, faults, addressOf } = options
  const addresses = new Addresses(options.maxConnectionsPerAddress)
  const refused = new Addresses(MAX_REFUSED_PER_ADDRESS)
  const accept = createAccept(options)
  // Not yet in the types of `ws`.
  const timing = { closeTimeout: CLOSE_TIMEOUT_MS }
  const server = new WebSocketServer({
    noServer: true,
    maxPayload,
    perMessageDeflate: false,
    WebSocket: ClientSocket,
    ...timing,
  })

  /** From protocol 6 on the close code is enough; older clients read the event. */
  function refuse(webSocket: ClientSocket, { code, message }: Closure, address: string): void {
    webSocket.on('error', () => {})
    if (!refused.enter(address)) return webSocket.terminate()
    webSocket.on('close', () => refused.leave(address))
    log({ name: 'refused', code })
    webSocket.send(JSON.stringify({ event: 'pusher:error', data: { code, message } }))
    webSocket.close(code, message)
  }

  function claim(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const handshake = parseHandshake(request.url ?? '')
    if (!handshake) return false
    const app = appsByKey.get(handshake.key)
    const address = addressOf(request)
    server.handleUpgrade(request, socket, head, (webSocket) => {
      if (!app) return refuse(webSocket, closures.unknownApp, address)
      const refusal = refuseProtocol(handshake.protocol)
      if (refusal) return refuse(webSocket, refusal, address)
      if (server.clients.size > options.maxConnections) {
        return refuse(webSocket, closures.full, address)
      }
      if (!addresses.enter(address)) return refuse(webSocket, closures.tooMany, address)
      accept(webSocket, socket, app, () => addresses.leave(address))
    })
    return true
  }

  return {
    upgrade(request, socket, head) {
      let isClaimed = true
      const handle = () => {
        isClaimed = claim(request, socket, head)
      }
      faults.guarded(handle, () => socket.destroy())()
      return isClaimed
    },
    close: () =>
      new Promise((resolve) => {
        const deadline = setTimeout(() => {
          for (const client of server.clients) client.terminate()
          resolve()
        }, options.closeGrace)
        server.close(() => {
          clearTimeout(deadline)
          resolve()
        })
      }),
  }
}
