import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import * as v from 'valibot'

const order = v.object({
  type: v.string(),
  version: v.string(),
  condition: v.record(v.string(), v.string()),
  transport: v.object({ method: v.string(), callback: v.string() }),
})

/** A Twitch that makes subscriptions, knows whoever is called `real…`, and counts what it is asked. */
export async function startCountingTwitch() {
  const counts = { users: 0, lists: 0 }
  const made: (v.InferOutput<typeof order> & { id: string })[] = []
  const listed = (rows: typeof made) => ({
    data: rows.map((row) => ({ ...row, status: 'enabled', cost: 1, created_at: '2026-11-29' })),
    total: rows.length,
    total_cost: rows.length,
    max_total_cost: 10_000,
    pagination: {},
  })

  async function answer(request: IncomingMessage): Promise<object> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    if (pathname === '/auth/token') {
      return { access_token: 'app', expires_in: 3600, token_type: 'bearer' }
    }
    if (pathname === '/auth/validate') {
      return { client_id: 'id', login: 'ada', user_id: '7', scopes: [], expires_in: 3600 }
    }
    if (pathname === '/mock/users') {
      counts.users += 1
      const real = searchParams.getAll('login').filter((login) => login.startsWith('real'))
      return { data: real.map((login) => ({ id: `1${login.length}`, login, display_name: login })) }
    }
    if (pathname !== '/eventsub/subscriptions') return { data: [], pagination: {} }
    if (request.method === 'POST') {
      const row = { ...v.parse(order, await json(request)), id: `made-${made.length}` }
      made.push(row)
      return listed([row])
    }
    if (!searchParams.has('user_id')) counts.lists += 1
    return listed(searchParams.has('user_id') ? [] : made)
  }

  const server = createServer(async (request, response) => {
    const body = await answer(request)
    request.resume()
    const status = request.method === 'POST' && request.url?.includes('subscriptions') ? 202 : 200
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  }).listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  return {
    counts,
    made,
    /** Settings of a server whose Twitch this is. */
    env: {
      TWITCH_CLIENT_ID: 'id',
      TWITCH_CLIENT_SECRET: 'secret',
      TWURPLE_MOCK_API_PORT: String(typeof address === 'object' ? address?.port : ''),
      EVENTSUB_SECRET: 'a-secret-of-ours',
      PUBLIC_URL: 'https://events.example.com',
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
