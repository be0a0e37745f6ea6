import { getRequestListener, RequestError } from '@hono/node-server'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Listener } from '../../callback/listener'
import { clientAddress } from '../../operations/client-address'
import type { Faults } from '../../operations/faults'
import type { Logger } from '../../operations/log'
import { watchBodies } from './bodies'
import { connectionLimits, isForWebSocket, watchConnections } from './connections'
import { guardUpgrade, serveAsUsual, type Upgrade } from './upgrades'

interface Options {
  /** Asked first; what it does not take is fetched. */
  first?: Listener
  fetch: Parameters<typeof getRequestListener>[0]
  upgrade: Upgrade
  /** Reverse proxies of ours before this server. */
  proxies?: number
  faults: Faults
  log: Logger
}

/** Nobody honest takes longer to send a head, or a body of the few kB that are sent. */
const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 2_000,
}

/**
 * Longer than a proxy keeps a connection that it does not need (nginx and AWS: a minute): ended by
 * us while it sends the next request, that request would be lost.
 */
const PROXY_KEEP_ALIVE_MS = 65_000

/** The HTTP server of an entry: whatever comes in, a fault in it ends that request and no more. */
export function createHttpServer(options: Options): Server {
  const { first, fetch, upgrade, proxies = 0, faults, log } = options
  const listener = getRequestListener(fetch, {
    // HTTP/1.0 needs no Host, and balancers that look whether we live send none.
    hostname: 'localhost',
    errorHandler(error) {
      // Not the API's fault: a request that can't be one, such as a Host that is none.
      if (error instanceof RequestError) return new Response(null, { status: 400 })
      faults.note('request', error)
      return new Response(null, { status: 500 })
    },
  })
  const server = createServer(TIMEOUTS)
  if (proxies > 0) server.keepAliveTimeout = PROXY_KEEP_ALIVE_MS
  const perAddress = proxies > 0 ? Infinity : connectionLimits.perAddress
  const connections = watchConnections(server, log, { ...connectionLimits, perAddress })
  const noteBody = watchBodies({
    addressOf: clientAddress(proxies),
    end: ({ socket }) => connections.close(socket, 'too many bodies under way'),
  })
  function serve(request: IncomingMessage, response: ServerResponse): void {
    noteBody(request)
    connections.queue(request.socket, response, () => {
      if (first?.(request, response)) return
      listener(request, response).catch((error: unknown) => {
        faults.note('request', error)
        response.destroy()
      })
    })
  }
  /** Node would answer it by itself, past the queue. */
  function refuse({ socket }: IncomingMessage, response: ServerResponse): void {
    connections.queue(socket, response, () => response.writeHead(417).end())
  }
  const guarded = guardUpgrade(upgrade, faults)
  return server
    .on('request', serve)
    .on('checkExpectation', refuse)
    .on('upgrade', (request, socket, head) => {
      if (isForWebSocket(request)) guarded(request, socket, head)
      // Who offers another protocol does so first of all; here Node has let go of the connection.
      else if (connections.isAnswering(request.socket)) socket.destroy()
      else serveAsUsual(request, (response) => server.emit('request', request, response))
    })
}
