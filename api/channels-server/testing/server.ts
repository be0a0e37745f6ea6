import { once } from 'node:events'
import { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { createChannelsServer, type ChannelsServer, type ChannelsServerOptions } from '..'

export const testApp = { id: '1', key: 'test-key', secret: 'test-secret' }

export interface TestServer {
  port: number
  readonly channels: ChannelsServer
  /** Puts a new channels server behind the same port, then closes the old one. */
  replace: () => Promise<void>
  stop: () => Promise<void>
}

/** A channels server on a real HTTP server; port 0 takes any free one. */
export async function startTestServer(
  options: Partial<ChannelsServerOptions> = {},
  port = 0,
): Promise<TestServer> {
  const create = () => createChannelsServer({ apps: [testApp], ...options })
  const mount = () => new Hono().route('/apps', channels.routes)
  let channels = create()
  let app = mount()
  const fetch = (request: Request, env: object) => app.fetch(request, env)
  const server = serve({ fetch, hostname: '127.0.0.1', port })
  if (!(server instanceof Server)) throw new Error('expected an HTTP/1 server')
  server.on('upgrade', (request, socket, head) => {
    if (!channels.upgrade(request, socket, head)) socket.destroy()
  })
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('expected a TCP port')
  return {
    port: address.port,
    get channels() {
      return channels
    },
    async replace() {
      const old = channels
      channels = create()
      app = mount()
      await old.close()
    },
    async stop() {
      await channels.close()
      server.closeAllConnections()
      if (server.listening) await new Promise((resolve) => server.close(resolve))
    },
  }
}
