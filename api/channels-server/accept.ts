import type { Socket } from 'node:net'
import type { RawData } from 'ws'
import type { Address } from './addresses'
import type { App } from './app'
import type { ChannelsLog } from './channels-event'
import type { ClientSocket } from './client-socket'
import { receive } from './commands'
import { Connection, type ConnectionHost } from './connection'
import { closures, errorCodes } from './errors'
import type { Faults } from './faults'
import { establishedFrame } from './frames'
import type { ClientLimits } from './subscribe'

export interface AcceptOptions {
  activityTimeout: number
  maxBufferedBytes: number
  limits: ClientLimits
  faults: Faults
  log: ChannelsLog
}

/**
 * Lets sockets in to their app.
 * @returns a function that makes a socket a connection of an app; `gone` is called once TCP ends
 */
export function createAccept(options: AcceptOptions, gone: (address: Address) => void) {
  const { activityTimeout, maxBufferedBytes, limits, log } = options
  const { guarded } = options.faults
  const hosts = new Map<App, ConnectionHost>()

  /** Counts a frame before anything is made of it; closes who sends too many. */
  function mayReceive(connection: Connection): boolean {
    if (!connection.isOpen) return false
    const isSlow = connection.frames(limits.frameRate).take()
    if (isSlow && connection.address.frames.take()) return true
    connection.shut(closures.tooManyFrames)
    return false
  }

  function hostOf(app: App): ConnectionHost {
    const known = hosts.get(app)
    if (known) return known
    const host: ConnectionHost = {
      maxBufferedBytes,
      receive: guarded(
        (connection: Connection, data: RawData, isBinary: boolean) => {
          // What a client sends while it is being closed would be remembered and never forgotten.
          if (!mayReceive(connection)) return
          if (isBinary) connection.refuse('Binary frames are not supported')
          else receive({ app, connection, limits }, String(data))
        },
        (connection) => connection.error(errorCodes.badFrame, 'Internal server error'),
      ),
      mayReceive,
      left: guarded((connection: Connection, code: number) => {
        app.remove(connection)
        log({ name: 'disconnected', appId: app.credentials.id, socketId: connection.id, code })
      }),
      ended: guarded(({ address }: Connection) => {
        address.connections -= 1
        gone(address)
      }),
      flush: guarded(
        (connection: Connection) => connection.flush(),
        (connection) => connection.terminate(),
      ),
    }
    hosts.set(app, host)
    return host
  }

  return (webSocket: ClientSocket, stream: Socket, app: App, address: Address): void => {
    address.connections += 1
    const connection = new Connection(webSocket, stream, hostOf(app), address)
    app.connections.add(connection)
    log({ name: 'connected', appId: app.credentials.id, socketId: connection.id })
    connection.send(establishedFrame(connection.id, activityTimeout))
  }
}
