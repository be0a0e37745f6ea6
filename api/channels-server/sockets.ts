import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer, type RawData } from 'ws'
import { Addresses } from './addresses'
import type { App } from './app'
import { receive } from './commands'
import { Connection } from './connection'
import { closures, errorCodes, type Closure } from './errors'
import { establishedFrame } from './frames'
import { parseHandshake, refuseProtocol } from './handshake'
import type { ChannelsLog } from './channels-event'

/** How long clients have to answer a close frame at shutdown, in ms. */
const closeGrace = 2000

export interface SocketOptions {
  appsByKey: ReadonlyMap<string, App>
  activityTimeout: number
  maxPayload: number
  maxSubscriptions: number
  maxBufferedBytes: number
  maxConnectionsPerAddress: number
  addressOf: (request: IncomingMessage) => string
  log: ChannelsLog
}

export interface Sockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  /** Refuses new sockets with 503 and resolves when the last is gone. */
  close(): Promise<void>
}

/** From protocol 6 on the close code is enough; older clients read the event. */
function refuse(webSocket: WebSocket, { code, message }: Closure, log: ChannelsLog): void {
  log({ name: 'refused', code })
  webSocket.on('error', () => {})
  webSocket.send(JSON.stringify({ event: 'pusher:error', data: { code, message } }))
  webSocket.close(code, message)
}

function accept(webSocket: WebSocket, stream: Duplex, app: App, options: SocketOptions): void {
  const { log, maxSubscriptions } = options
  const appId = app.credentials.id
  const connection = new Connection(webSocket, stream, options.maxBufferedBytes, (gone, code) => {
    app.remove(gone)
    log({ name: 'disconnected', appId, socketId: gone.id, code })
  })
  const client = { app, connection, maxSubscriptions }
  const heard = () => {
    connection.silentSweeps = 0
  }
  webSocket.on('message', (data: RawData, isBinary: boolean) => {
    // What a client sends while it is being closed would be remembered and never forgotten.
    if (webSocket.readyState !== WebSocket.OPEN) return
    heard()
    try {
      if (isBinary) connection.error(errorCodes.badFrame, 'Binary frames are not supported')
      else receive(client, String(data))
    } catch (error) {
      log({ name: 'failed', error })
      connection.error(errorCodes.badFrame, 'Internal server error')
    }
  })
  webSocket.on('ping', heard)
  webSocket.on('pong', heard)
  // Without a listener a broken frame would end the process; `ws` closes the socket itself.
  webSocket.on('error', () => {})
  app.connections.add(connection)
  log({ name: 'connected', appId, socketId: connection.id })
  connection.send(establishedFrame(connection.id, options.activityTimeout))
}

/** Turns upgrade requests for `/app/:key` into connections of their app. */
export function createSockets(options: SocketOptions): Sockets {
  const { appsByKey, maxPayload, log, addressOf } = options
  const addresses = new Addresses(options.maxConnectionsPerAddress)
  const server = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false })

  return {
    upgrade(request, socket, head) {
      const handshake = parseHandshake(request.url ?? '')
      if (!handshake) return false
      const app = appsByKey.get(handshake.key)
      const address = addressOf(request)
      server.handleUpgrade(request, socket, head, (webSocket) => {
        if (!app) return refuse(webSocket, closures.unknownApp, log)
        const refusal = refuseProtocol(handshake.protocol)
        if (refusal) return refuse(webSocket, refusal, log)
        if (!addresses.enter(address)) return refuse(webSocket, closures.tooMany, log)
        webSocket.on('close', () => addresses.leave(address))
        accept(webSocket, socket, app, options)
      })
      return true
    },
    close: () =>
      new Promise((resolve) => {
        const terminate = () => server.clients.forEach((client) => client.terminate())
        const deadline = setTimeout(terminate, closeGrace)
        server.close(() => {
          clearTimeout(deadline)
          resolve()
        })
      }),
  }
}
