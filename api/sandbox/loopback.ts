import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'

/** An HTTP server that only this machine reaches. */
export interface Loopback {
  /** Resolves with the port that the system chose. */
  listen: () => Promise<number>
  close: () => Promise<void>
}

const portOf = (server: Server): number => {
  const address = server.address()
  if (typeof address === 'object' && address) return address.port
  throw new Error('the sandbox is not listening')
}

type Fetch = Parameters<typeof getRequestListener>[0]

/** Serves `fetch` on `localhost`, the name that twurple calls. */
export function createLoopback(fetch: Fetch): Loopback {
  const server = createServer(getRequestListener(fetch))
  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(0, 'localhost', () => resolve(portOf(server)))
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
