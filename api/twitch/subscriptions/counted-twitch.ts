import { vi } from 'vitest'
import { realTwitch } from '../connect'

/** A subscription of a past start. */
export interface Leftover {
  id: string
  userId: string
}

const PAGE = 100
const callback = 'https://events.example.com/api/callback'

/** So many subscriptions of streamers who have eight each. */
export const leftovers = (count: number): Leftover[] =>
  Array.from({ length: count }, (_, n) => ({ id: `sub-${n}`, userId: String(1000 + (n >> 3)) }))

/**
 * A Twitch behind `fetch`, within this process: it works with fake timers. It counts what it is
 * asked, tells no rate limits, and knows whoever is called `real…` or has a subscription.
 */
export function stubCountedTwitch(rows: Leftover[]) {
  const twitch = {
    rows: new Map(rows.map((row) => [row.id, row])),
    calls: { list: 0, names: 0, create: 0, remove: 0, other: 0, token: 0 },
    isDown: false,
    maxCost: 10_000,
    total: () => Object.values(twitch.calls).reduce((sum, count) => sum + count, 0),
  }

  const body = ({ id, userId }: Leftover) => ({
    id,
    status: 'enabled',
    type: 'stream.online',
    version: '1',
    cost: 1,
    condition: { broadcaster_user_id: userId },
    created_at: '2026-11-21T00:00:00Z',
    transport: { method: 'webhook', callback },
  })

  function list(query: URLSearchParams): object {
    const userId = query.get('user_id')
    const all = [...twitch.rows.values()].filter((row) => !userId || row.userId === userId)
    const from = Number(query.get('after') ?? 0)
    const cursor = from + PAGE < all.length ? String(from + PAGE) : undefined
    return {
      data: all.slice(from, from + PAGE).map(body),
      total: all.length,
      total_cost: twitch.rows.size,
      max_total_cost: twitch.maxCost,
      pagination: { cursor },
    }
  }

  function users(query: URLSearchParams): object {
    const names = query.getAll('login').filter((login) => login.startsWith('real'))
    const found = [
      ...names.map((login) => ({ id: `id-${login}`, login })),
      ...query.getAll('id').map((id) => ({ id, login: `streamer_${id}` })),
    ]
    return { data: found.map((user) => ({ ...user, display_name: user.login })) }
  }

  function create(text: string): object {
    twitch.calls.create += 1
    const { condition } = JSON.parse(text)
    const row = { id: `new-${twitch.calls.create}`, userId: String(Object.values(condition)[0]) }
    twitch.rows.set(row.id, row)
    return { data: [body(row)], total: 1, total_cost: twitch.rows.size, max_total_cost: 10_000 }
  }

  function answer(method: string, url: URL, text: string): Response {
    if (twitch.isDown) {
      twitch.calls.other += 1
      return Response.json({}, { status: 503 })
    }
    const { pathname, searchParams: query } = url
    if (pathname === '/auth/token') {
      twitch.calls.token += 1
      return Response.json({ access_token: 'app', expires_in: 36_000, token_type: 'bearer' })
    }
    if (pathname === '/mock/users') {
      twitch.calls.names += 1
      return Response.json(users(query))
    }
    if (pathname !== '/eventsub/subscriptions') {
      twitch.calls.other += 1
      return Response.json({ data: [], pagination: {} })
    }
    if (method === 'POST') return Response.json(create(text), { status: 202 })
    if (method === 'DELETE') {
      twitch.calls.remove += 1
      twitch.rows.delete(query.get('id') ?? '')
      return new Response(undefined, { status: 204 })
    }
    twitch.calls.list += 1
    return Response.json(list(query))
  }

  vi.stubGlobal('fetch', async (url: string, init: RequestInit) =>
    answer(init.method ?? 'GET', new URL(url), String(init.body ?? '')),
  )
  const client = realTwitch(
    { publicUrl: 'https://events.example.com', eventSubWebSocketUrl: '' },
    { mode: 'twitch', clientId: 'id', clientSecret: 'secret', mockApiPort: 1 },
  )
  return Object.assign(twitch, { client })
}
