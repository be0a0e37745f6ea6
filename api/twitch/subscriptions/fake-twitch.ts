import { once } from 'node:events'
import { createServer } from 'node:http'
import * as v from 'valibot'
import { createAppHelix } from '../connect'

const request = v.object({
  type: v.string(),
  version: v.string(),
  condition: v.record(v.string(), v.string()),
  transport: v.looseObject({ callback: v.string() }),
})

interface Row extends Record<string, unknown> {
  id: string
  status: string
  type: string
  condition: Record<string, string>
}

/** A Twitch that answers as it is told, and counts: for what the sandbox would not do. */
export async function startFakeTwitch() {
  const rows: Row[] = []
  const calls = { list: 0, create: 0, remove: 0, refused: 0 }
  const twitch = {
    rows,
    calls,
    /** The status of an answer to a creation, unless it is 202. */
    refuse: undefined as ((type: string) => number | undefined) | undefined,
    isDown: false,
    /** Of a full bucket, and ms until it is full again. */
    limit: 800,
    resetMs: 200,
    port: 0,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  let left = twitch.limit
  let resetAt = 0

  const create = (text: string): [number, unknown] => {
    const { transport, ...asked } = v.parse(request, JSON.parse(text))
    const status = twitch.refuse?.(asked.type)
    if (status) return [status, { status, error: '', message: `refused with ${status}` }]
    const row = {
      ...asked,
      id: `sub-${calls.create}`,
      status: 'webhook_callback_verification_pending',
      cost: 1,
      created_at: '2026-11-21T00:00:00Z',
      transport: { method: 'webhook', callback: transport.callback },
    }
    rows.push(row)
    return [
      202,
      { data: [row], total: rows.length, total_cost: rows.length, max_total_cost: 10_000 },
    ]
  }

  const list = (userId: string | null): unknown => {
    const data = rows.filter(
      ({ condition }) => !userId || Object.values(condition).includes(userId),
    )
    return {
      data,
      total: data.length,
      total_cost: rows.length,
      max_total_cost: 10_000,
      pagination: {},
    }
  }

  const server = createServer(async (incoming, response) => {
    let text = ''
    for await (const chunk of incoming) text += String(chunk)
    const { pathname, searchParams } = new URL(incoming.url ?? '', 'http://localhost')
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    if (twitch.isDown) return answer(500, {})
    if (pathname === '/auth/token')
      return answer(200, { access_token: 'app', expires_in: 3600, token_type: 'bearer' })
    if (Date.now() > resetAt) {
      left = twitch.limit
      resetAt = Date.now() + twitch.resetMs
    }
    left -= 1
    response.setHeader('Ratelimit-Limit', twitch.limit)
    response.setHeader('Ratelimit-Remaining', Math.max(left, 0))
    response.setHeader('Ratelimit-Reset', Math.ceil(resetAt / 1000))
    if (left < 0) {
      calls.refused += 1
      return answer(429, { status: 429, error: '', message: 'Too Many Requests' })
    }
    if (incoming.method === 'POST') {
      calls.create += 1
      return answer(...create(text))
    }
    if (incoming.method === 'DELETE') {
      calls.remove += 1
      rows.splice(
        rows.findIndex(({ id }) => id === searchParams.get('id')),
        1,
      )
      return response.writeHead(204).end()
    }
    calls.list += 1
    return answer(200, list(searchParams.get('user_id')))
  }).listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  twitch.port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const helix = createAppHelix({ clientId: 'id', clientSecret: 'secret', mockApiPort: twitch.port })
  return Object.assign(twitch, { helix })
}
