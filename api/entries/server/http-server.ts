import { getRequestListener, RequestError } from '@hono/node-server'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Listener } from '../../callback/listener'
import type { Faults } from '../../operations/faults'
import type { Logger } from '../../operations/log'
import { watchConnections } from './connections'

/** Claims upgrades to its WebSockets; false when the path is another's. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean

interface Options {
  /** Asked first; what it does not take is fetched. */
  first?: Listener
  fetch: Parameters<typeof getRequestListener>[0]
  upgrade: Upgrade
  faults: Faults
  log: Logger
}

/** The HTTP server of an entry: whatever comes in, a fault in it ends that request and no more. */
export function createHttpServer({ first, fetch, upgrade, faults, log }: Options): Server {
  const listener = getRequestListener(fetch, {
    errorHandler(error) {
      // Not the API's fault: a request that can't be one, such as a Host that is none.
      if (error instanceof RequestError) return new Response(null, { status: 400 })
      faults.note('request', error)
      return new Response(null, { status: 500 })
    },
  })
  const server = createServer()
  const connections = watchConnections(server, log)
  server.on('request', (request, response) => {
    connections.queue(request.socket, response, () => {
      if (first?.(request, response)) return
      listener(request, response).catch((error: unknown) => {
        faults.note('request', error)
        response.destroy()
      })
    })
  })
  return server.on('upgrade', guardUpgrade(upgrade, faults))
}

/** A listener for upgrades: what nobody claims, or what fails, ends with its socket. */
export function guardUpgrade(upgrade: Upgrade, faults: Faults) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // Node has taken its own listener away: without one a reset would end the process.
    socket.on('error', () => socket.destroy())
    try {
      if (!upgrade(request, socket, head)) socket.destroy()
    } catch (error) {
      faults.note('upgrade', error)
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    }
  }
}
