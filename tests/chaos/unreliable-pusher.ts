import { once } from 'node:events'
import { Server } from 'node:http'
import { serve, type HttpBindings, type Http2Bindings } from '@hono/node-server'
import { Hono } from 'hono'
import * as v from 'valibot'
import { createChannelsServer } from '../../api/channels-server'
import { portOf } from './port'
import { between, type Random } from './random'

/** How a call fails: whether Pusher has taken it all the same, and what the caller gets to see. */
const fates = [
  { taken: false, answer: 500 },
  { taken: false, answer: 429 },
  { taken: false, answer: 'reset' },
  { taken: true, answer: 500 },
  { taken: true, answer: 'reset' },
] as const

const app = { id: '7', key: 'chaos-key', secret: 'chaos-secret' }
const event = v.object({ data: v.string() })
const body = v.union([v.object({ batch: v.array(event) }), event])
const envelope = v.object({ id: v.string() })

/** A real channels server whose HTTP API fails now and then. */
export interface UnreliablePusher {
  key: string
  port: number
  /** The settings with which the API publishes here. */
  env: Record<string, string>
  failures: () => number
  /** Events that were handed over again although the answer had said that they were taken. */
  twice: () => number
  close: () => Promise<void>
}

/** Starts a Pusher that fails this share of the calls, some only after it took the events. */
export async function startUnreliablePusher(
  random: Random,
  failing: number,
): Promise<UnreliablePusher> {
  const channels = createChannelsServer({ apps: [app] })
  const routes = new Hono().route('/apps', channels.routes)
  const acknowledged = new Set<string>()
  let failures = 0
  let twice = 0

  async function fetch(request: Request, env: HttpBindings | Http2Bindings): Promise<Response> {
    // Who is on which channel: no event is at stake.
    if (request.method === 'GET') return await routes.fetch(request)
    const ids = idsIn(await request.clone().text())
    const fails = random() < failing
    const fate = fails ? fates[between(random, 0, fates.length - 1)] : undefined
    if (fate) failures++
    twice += ids.filter((id) => acknowledged.has(id)).length
    if (!fate) {
      const answer = await routes.fetch(request)
      if (answer.ok) for (const id of ids) acknowledged.add(id)
      return answer
    }
    if (fate.taken) await routes.fetch(request)
    if (fate.answer === 'reset') env.incoming.socket?.destroy()
    return new Response('', { status: fate.answer === 'reset' ? 500 : fate.answer })
  }

  const server = serve({ fetch, hostname: '127.0.0.1', port: 0 })
  if (!(server instanceof Server)) throw new Error('Expected an HTTP/1 server')
  server.on('upgrade', (request, socket, head) => {
    if (!channels.upgrade(request, socket, head)) socket.destroy()
  })
  await once(server, 'listening')
  const port = portOf(server)

  return {
    key: app.key,
    port,
    env: {
      PUSHER_APP_ID: app.id,
      PUSHER_KEY: app.key,
      PUSHER_SECRET: app.secret,
      PUSHER_HOST: '127.0.0.1',
      PUSHER_PORT: String(port),
      PUSHER_USE_TLS: 'false',
    },
    failures: () => failures,
    twice: () => twice,
    async close() {
      await channels.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The message ids in a call of `events` or `batch_events`. */
function idsIn(text: string): string[] {
  const called = v.parse(body, JSON.parse(text))
  const events = 'batch' in called ? called.batch : [called]
  return events.map(({ data }) => v.parse(envelope, JSON.parse(data)).id)
}
