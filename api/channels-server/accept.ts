import type { Duplex } from 'node:stream'
import type { RawData } from 'ws'
import type { App } from './app'
import type { ChannelsLog } from './channels-event'
import type { ClientSocket } from './client-socket'
import { receive } from './commands'
import { Connection, createConnectionHost, type ConnectionHost } from './connection'
import { errorCodes } from './errors'
import type { Faults } from './faults'
import { establishedFrame } from './frames'
import type { ClientContext, ClientLimits } from './subscribe'

export interface AcceptOptions {
  activityTimeout: number
  maxBufferedBytes: number
  limits: ClientLimits
  faults: Faults
  log: ChannelsLog
}

/** The close code of a socket that broke (RFC 6455). */
const BROKEN = 1006

/**
 * Lets sockets in to their app.
 * @returns a function that makes a socket a connection of an app; `onGone` is called once TCP ends
 */
export function createAccept({ faults, log, limits, ...options }: AcceptOptions) {
  const hosts = new Map<App, ConnectionHost>()

  function hostOf(app: App): ConnectionHost {
    const known = hosts.get(app)
    if (known) return known
    const appId = app.credentials.id
    const onClosed = (connection: Connection, code: number) => {
      app.remove(connection)
      log({ name: 'disconnected', appId, socketId: connection.id, code })
    }
    const host = createConnectionHost(options.maxBufferedBytes, onClosed, faults)
    hosts.set(app, host)
    return host
  }

  const onMessage = faults.guarded(
    (client: ClientContext, data: RawData, isBinary: boolean) => {
      const { connection } = client
      // What a client sends while it is being closed would be remembered and never forgotten.
      if (!connection.isOpen) return
      connection.silentSweeps = 0
      if (isBinary) connection.error(errorCodes.badFrame, 'Binary frames are not supported')
      else receive(client, String(data))
    },
    ({ connection }) => connection.error(errorCodes.badFrame, 'Internal server error'),
  )
  const onGone = faults.guarded((connection: Connection, code: number, gone: () => void) => {
    gone()
    connection.leave(code)
  })

  return (webSocket: ClientSocket, stream: Duplex, app: App, gone: () => void): void => {
    const connection = new Connection(webSocket, stream, hostOf(app))
    const client = { app, connection, limits }
    const heard = () => {
      connection.silentSweeps = 0
    }
    webSocket.on('message', (data: RawData, isBinary: boolean) => onMessage(client, data, isBinary))
    webSocket.on('ping', heard)
    webSocket.on('pong', heard)
    // Without a listener a broken frame would end the process; `ws` closes the socket itself.
    webSocket.on('error', () => connection.leave(BROKEN))
    webSocket.on('close', (code) => onGone(connection, code, gone))
    app.connections.add(connection)
    log({ name: 'connected', appId: app.credentials.id, socketId: connection.id })
    connection.send(establishedFrame(connection.id, options.activityTimeout))
  }
}
