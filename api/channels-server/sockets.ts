import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { createAccept, type AcceptOptions } from './accept'
import { Addresses, type Address, type AddressLimits } from './addresses'
import type { App } from './app'
import { ClientSocket } from './client-socket'
import { closures, type Closure } from './errors'
import { parseHandshake, refuseProtocol, type Handshake } from './handshake'

/** How long a client has to answer a close frame; then its socket is destroyed. */
const CLOSE_TIMEOUT_MS = 5_000
/** Refused sockets of one address that may be closing at a time; beyond it they get no reason. */
const MAX_REFUSED_PER_ADDRESS = 100

export interface SocketOptions extends AcceptOptions {
  appsByKey: ReadonlyMap<string, App>
  maxPayload: number
  maxConnections: number
  addressLimits: AddressLimits
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
  const addresses = new Addresses(options.addressLimits)
  const accept = createAccept(options, (address) => addresses.release(address))
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
  function refuse(webSocket: ClientSocket, { code, message }: Closure, address: Address): void {
    webSocket.on('error', () => {})
    webSocket.on('close', () => {
      address.refused -= 1
      addresses.release(address)
    })
    address.refused += 1
    if (address.refused > MAX_REFUSED_PER_ADDRESS) return webSocket.terminate()
    log({ name: 'refused', code })
    webSocket.send(JSON.stringify({ event: 'pusher:error', data: { code, message } }))
    webSocket.close(code, message)
  }

  /** What a socket asked for and can't have. */
  function refusal({ key, protocol }: Handshake, address: Address): Closure | undefined {
    if (!appsByKey.has(key)) return closures.unknownApp
    const wrongProtocol = refuseProtocol(protocol)
    if (wrongProtocol) return wrongProtocol
    if (server.clients.size > options.maxConnections) return closures.full
    return address.mayConnect() ? undefined : closures.tooMany
  }

  function claim(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const handshake = parseHandshake(request.url ?? '')
    if (!handshake) return false
    server.handleUpgrade(request, socket, head, (webSocket) => {
      const address = addresses.get(addressOf(request))
      const refused = refusal(handshake, address)
      const app = appsByKey.get(handshake.key)
      if (refused || !app) refuse(webSocket, refused ?? closures.unknownApp, address)
      else accept(webSocket, request.socket, app, address)
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
