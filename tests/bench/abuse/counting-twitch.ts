import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import * as v from 'valibot'
import { portOf } from '../../chaos/port'

/** What Twitch is like. */
export interface TwitchState {
  /** Subscriptions that an earlier process of ours has left: eight of each streamer. */
  leftovers: number
  /** ms from its start in which it answers nothing but 500. */
  downMs: number
}

/** The streamer whom the honest viewer watches. */
export const HONEST = { login: 'real_honest', id: '7001' }
/** Origin of the server under attack, as Twitch knows it. */
export const PUBLIC_URL = 'https://events.example.com'

const CREATED_AT = '2026-11-21T00:00:00Z'
const MAX_COST = 10_000
const PAGE = 100
const creation = v.object({
  type: v.string(),
  version: v.string(),
  condition: v.record(v.string(), v.string()),
})

interface Row extends v.InferOutput<typeof creation> {
  id: string
}

/** An answer: its status, and its JSON. */
type Answer = [status: number, body: object]

/** A Twitch that knows whoever is called `real…`, `viewer…` or `streamer…`, and counts. */
export interface CountingTwitch {
  port: number
  /** Calls so far that were not made for the honest viewer; for an app token none is counted. */
  calls: () => number
  /** ms since the last call, the honest viewer's too. */
  quietFor: () => number
  close: () => Promise<void>
}

/** Starts it. Viewers' tokens are `viewer-1`, `viewer-2` and so on, and `honest`. */
export async function startCountingTwitch(state: Partial<TwitchState>): Promise<CountingTwitch> {
  const { leftovers = 0, downMs = 0 } = state
  const upAt = performance.now() + downMs
  const rows = new Map(Array.from({ length: leftovers }, (_, n) => [`old-${n}`, leftover(n)]))
  let count = 0
  let calledAt = performance.now()

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost')
    const body = await text(request)
    calledAt = performance.now()
    if (url.pathname !== '/auth/token' && !isHonest(request, url, body, rows)) count += 1
    const [status, answer] = calledAt < upAt ? down : answerTo(request, url, { body, rows })
    response.writeHead(status, { 'Content-Type': 'application/json' })
    response.end(status === 204 ? undefined : JSON.stringify(answer))
  }).listen(0, 'localhost')
  await once(server, 'listening')
  return {
    port: portOf(server),
    calls: () => count,
    quietFor: () => performance.now() - calledAt,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const down: Answer = [500, {}]

const leftover = (n: number): Row => ({
  id: `old-${n}`,
  type: 'stream.online',
  version: '1',
  condition: { broadcaster_user_id: String(100_000 + (n >> 3)) },
})

/** Whether a call is made for the honest viewer alone. */
function isHonest(
  { headers }: IncomingMessage,
  { pathname, searchParams }: URL,
  body: string,
  rows: ReadonlyMap<string, Row>,
): boolean {
  if (pathname === '/auth/validate') return headers.authorization?.endsWith(' honest') ?? false
  const row = rows.get(searchParams.get('id') ?? '')
  const about = [...searchParams.values(), ...Object.values(row?.condition ?? {})]
  if (pathname === '/mock/users') return about.every((one) => one === HONEST.login)
  return about.includes(HONEST.id) || body.includes(`"${HONEST.id}"`)
}

interface Asked {
  body: string
  rows: Map<string, Row>
}

function answerTo({ method, headers }: IncomingMessage, url: URL, asked: Asked): Answer {
  const { pathname, searchParams } = url
  if (pathname === '/auth/token') {
    return [200, { access_token: 'app', expires_in: 36_000, token_type: 'bearer' }]
  }
  if (pathname === '/auth/validate') return validate(headers.authorization ?? '')
  if (pathname === '/auth/revoke') return [400, { status: 400, message: 'Invalid token' }]
  if (pathname === '/mock/users') return [200, { data: users(searchParams) }]
  if (pathname !== '/eventsub/subscriptions') return [200, { data: [], pagination: {} }]
  if (method === 'POST') return create(asked)
  if (method === 'DELETE') {
    asked.rows.delete(searchParams.get('id') ?? '')
    return [204, {}]
  }
  return [200, list(searchParams, asked.rows)]
}

function validate(authorization: string): Answer {
  const viewer = /(viewer)-(\d+)$/.exec(authorization)
  const [login, userId] = viewer
    ? [`viewer_${viewer[2]}`, `8${viewer[2]}`]
    : authorization.endsWith(' honest')
      ? ['honest_viewer', '7000']
      : []
  if (!login) return [401, { status: 401, message: 'invalid access token' }]
  return [200, { client_id: 'id', login, user_id: userId, scopes: [], expires_in: 3600 }]
}

function users(query: URLSearchParams): object[] {
  const named = query.getAll('login').filter((login) => /^(real|viewer|streamer)/.test(login))
  return [
    ...named.map((login) => ({ id: idOf(login), login })),
    ...query.getAll('id').map((id) => ({ id, login: `streamer_${id}` })),
  ].map((user) => ({ ...user, display_name: user.login, profile_image_url: '' }))
}

/** `real_honest` has its own; `real_12` is 9012. */
const idOf = (login: string): string =>
  login === HONEST.login ? HONEST.id : `90${/\d+$/.exec(login)?.[0] ?? ''}`

function create({ body, rows }: Asked): Answer {
  const { type, version, condition } = v.parse(creation, JSON.parse(body))
  const row = {
    id: `new-${rows.size}-${type}-${JSON.stringify(condition)}`,
    type,
    version,
    condition,
  }
  rows.set(row.id, row)
  return [202, { data: [told(row)], total: 1, total_cost: rows.size, max_total_cost: MAX_COST }]
}

function list(query: URLSearchParams, rows: ReadonlyMap<string, Row>): object {
  const userId = query.get('user_id')
  const all = [...rows.values()].filter(
    ({ condition }) => !userId || Object.values(condition).includes(userId),
  )
  const from = Number(query.get('after') ?? 0)
  const cursor = from + PAGE < all.length ? String(from + PAGE) : undefined
  return {
    data: all.slice(from, from + PAGE).map(told),
    total: all.length,
    total_cost: rows.size,
    max_total_cost: MAX_COST,
    pagination: { cursor },
  }
}

const told = (row: Row): object => ({
  ...row,
  status: 'enabled',
  cost: 1,
  created_at: CREATED_AT,
  transport: { method: 'webhook', callback: `${PUBLIC_URL}/api/callback` },
})
