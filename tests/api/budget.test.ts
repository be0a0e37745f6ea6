import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, describe, expect, it } from 'vitest'
import { bearer } from '../login'
import { startServer } from '../server'

/** What strangers may cost of Twitch's budget, by a server whose Twitch counts. */
const counts = { users: 0, validate: 0, revoke: 0 }
const twitch = createServer((request, response) => {
  request.resume()
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
  const answer = (body: object, status = 200) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  if (pathname === '/auth/token') {
    return answer({ access_token: 'app', expires_in: 3600, token_type: 'bearer' })
  }
  if (pathname === '/auth/validate') {
    counts.validate += 1
    const isGood = request.headers.authorization?.endsWith('good-token')
    const viewer = { client_id: 'id', login: 'ada', user_id: '7', scopes: [], expires_in: 3600 }
    return isGood ? answer(viewer) : answer({ status: 401, message: 'invalid access token' }, 401)
  }
  if (pathname === '/auth/revoke') {
    counts.revoke += 1
    return answer({ status: 400, message: 'Invalid token' }, 400)
  }
  if (pathname === '/mock/users') {
    counts.users += 1
    const real = searchParams.getAll('login').filter((login) => login.startsWith('real'))
    return answer({ data: real.map((login) => ({ id: '1', login, display_name: login })) })
  }
  return answer({ data: [], total: 0, total_cost: 0, max_total_cost: 10, pagination: {} })
}).listen(0, 'localhost')
await once(twitch, 'listening')
const address = twitch.address()

const server = await startServer({
  TWITCH_CLIENT_ID: 'id',
  TWITCH_CLIENT_SECRET: 'secret',
  TWURPLE_MOCK_API_PORT: String(typeof address === 'object' ? address?.port : ''),
  EVENTSUB_SECRET: 'a-secret-of-ours',
  TRUST_PROXY: '1',
  METRICS_TOKEN: 'a-token-for-prometheus',
})
afterAll(async () => {
  await server.stop()
  twitch.closeAllConnections()
  twitch.close()
})

const ask = (path: string, from: string, init: RequestInit = {}) =>
  fetch(`${server.baseUrl}/api${path}`, {
    ...init,
    headers: { ...init.headers, 'X-Forwarded-For': from },
  })
const madeUp = (count: number) => Array.from({ length: count }, (_, n) => `made_up_${n}`)

describe('700 made-up names from one address', () => {
  it('cost some calls, and leave another viewer’s page its own', async () => {
    const attack = Promise.all(
      madeUp(700).map(async (login) => (await ask(`/streamers/${login}`, '198.51.100.1')).status),
    )
    const page = await ask('/streamers/real_one', '198.51.100.2', bearer('good-token'))
    expect(page.status).toBe(200)
    const statuses = new Set(await attack)
    expect([...statuses].toSorted()).toEqual([404, 429])
    expect(counts.users).toBeLessThan(80)
    const spent = counts.users
    await Promise.all(madeUp(50).map((login) => ask(`/streamers/${login}`, '198.51.100.3')))
    expect(counts.users).toBe(spent)
  })
})

describe('made-up tokens', () => {
  it.each([
    ['GET', '/auth/session', '203.0.113.1'],
    ['GET', '/streamers/real_two', '203.0.113.2'],
    ['GET', '/streamers?name=real_two', '203.0.113.12'],
    ['GET', '/streamers/real_two/programme', '203.0.113.3'],
    ['PUT', '/streamers/real_two/subscriptions', '203.0.113.4'],
    ['GET', '/streamers/real_two/events', '203.0.113.5'],
    ['GET', '/streamers/real_two/events/stream', '203.0.113.6'],
    ['POST', '/pusher/auth', '203.0.113.7'],
    ['POST', '/lab/events', '203.0.113.8'],
    ['POST', '/lab/copies', '203.0.113.9'],
    ['POST', '/lab/wands', '203.0.113.10'],
    ['GET', '/lab/callbacks?streamer=real_two', '203.0.113.11'],
  ])('cost five validations a minute and address: %s %s', async (method, path, from) => {
    const before = counts.validate
    const tokens = Array.from({ length: 40 }, (_, n) => `made-up-${from}-${n}`)
    const answers = await Promise.all(
      tokens.map((token) => ask(path, from, { method, ...bearer(token) })),
    )
    expect(counts.validate - before).toBe(5)
    const statuses = new Set(answers.map(({ status }) => status))
    expect([...statuses].every((status) => [200, 401, 429].includes(status))).toBe(true)
    for (const answer of answers) await answer.body?.cancel()
  })

  it('cost five calls when they are revoked', async () => {
    const tokens = Array.from({ length: 40 }, (_, n) => `revoked-${n}`)
    const init = (token: string) => ({ method: 'DELETE', ...bearer(token) })
    const answers = await Promise.all(
      tokens.map((token) => ask('/auth/session', '203.0.113.20', init(token))),
    )
    expect(counts.revoke).toBe(5)
    const statuses = new Set(answers.map(({ status }) => status))
    expect([...statuses].toSorted()).toEqual([204, 429])
  })

  it('are known when they come again', async () => {
    const before = counts.validate
    for (let n = 0; n < 20; n++) {
      const answer = await ask('/auth/session', '203.0.113.30', bearer('made-up-again'))
      expect(answer.status).toBe(401)
    }
    expect(counts.validate - before).toBe(1)
  })

  it('of one address keep nobody out who is somewhere else', async () => {
    const answer = await ask('/auth/session', '203.0.113.40', bearer('good-token'))
    expect(answer.status).toBe(200)
  })
})

describe('an operator', () => {
  it('sees what is left of the budget and what was spent, by priority', async () => {
    const metrics = await ask('/metrics', '203.0.113.50', bearer('a-token-for-prometheus'))
    const text = await metrics.text()
    expect(text).toMatch(/\nstreamer_event_viewer_twitch_budget_left\{priority="page"\} \d{3}\n/)
    expect(text).toMatch(/\nstreamer_event_viewer_twitch_budget_left\{priority="upkeep"\} \d+\n/)
    expect(text).toMatch(/\nstreamer_event_viewer_twitch_calls_total\{priority="anonymous"\} [1-9]/)
    expect(text).toMatch(
      /\nstreamer_event_viewer_twitch_calls_refused_total\{priority="page"\} 0\n/,
    )
    expect(text).toMatch(/\nstreamer_event_viewer_twitch_calls_waiting\{priority="subscribe"\} 0\n/)
  })
})
