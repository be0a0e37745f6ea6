import { Hono } from 'hono'

/**
 * Answers requests for a socket that ask for no WebSocket, mostly because a proxy on the way has
 * taken `Upgrade` from them; to be mounted at `/app`.
 */
export const plainRequests = (): Hono =>
  new Hono().get('/:key', (c) =>
    c.text('Upgrade required: this is a WebSocket. A proxy has to pass on Upgrade.', 426, {
      Upgrade: 'websocket',
      'Cache-Control': 'no-store',
    }),
  )
