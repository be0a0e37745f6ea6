import { afterAll, describe, expect, it } from 'vitest'
import { bearer, logIn } from '../login'
import { startServer } from '../server'

/** What a viewer's page asks of the API. */
const server = await startServer()
afterAll(() => server.stop())

const get = (path: string, init?: RequestInit) => fetch(`${server.baseUrl}/api${path}`, init)
const error = (code: string) => ({
  error: { code, message: expect.any(String), hint: expect.any(String) },
})

describe('log-in', () => {
  it('leads to the authorize page for the implicit grant', async () => {
    const answer = await get('/auth/login?state=abc', { redirect: 'manual' })
    expect(answer.status).toBe(302)
    const page = new URL(answer.headers.get('location') ?? '', server.baseUrl)
    expect(Object.fromEntries(page.searchParams)).toEqual({
      response_type: 'token',
      client_id: 'sandbox',
      redirect_uri: `${server.baseUrl}/login`,
      scope: '',
      state: 'abc',
    })
  })

  it('says at the sandbox who is expected, and that another account may be meant', async () => {
    const path = '/auth/login?state=abc&login=tfue&verify=true'
    const answer = await get(path, { redirect: 'manual' })
    const page = new URL(answer.headers.get('location') ?? '', server.baseUrl)
    expect(page.searchParams.get('login_hint')).toBe('tfue')
    expect(page.searchParams.get('force_verify')).toBe('true')
    expect(await (await fetch(page)).text()).toMatch(/value="tfue"[^>]*checked/)
    for (const wrong of ['login=T%20fue', 'verify=yes']) {
      expect((await get(`/auth/login?${wrong}`, { redirect: 'manual' })).status).toBe(400)
    }
  })

  it('comes back to whichever name of this machine the page was opened by', async () => {
    const other = server.baseUrl.replace('localhost', '127.0.0.1')
    const answer = await fetch(`${other}/api/auth/login`, { redirect: 'manual' })
    const page = new URL(answer.headers.get('location') ?? '', other)
    expect(page.searchParams.get('redirect_uri')).toBe(`${other}/login`)
    expect(page.searchParams.get('state')).toMatch(/^[0-9a-f]{32}$/)
  })

  it('tells whose token it is until it is revoked', async () => {
    const token = await logIn(server.baseUrl, 'grace_h')
    const session = await get('/auth/session', bearer(token))
    expect(await session.json()).toEqual({
      login: 'grace_h',
      userId: expect.any(String),
      scopes: [],
      expiresIn: expect.any(Number),
      isOperator: true,
    })
    const end = await get('/auth/session', { method: 'DELETE', ...bearer(token) })
    expect(end.status).toBe(204)
    const after = await get('/auth/session', bearer(token))
    expect([after.status, await after.json()]).toEqual([401, error('token-invalid')])
  })

  it('answers 401 without a token and to one that nobody gave', async () => {
    const none = await get('/auth/session')
    expect([none.status, await none.json()]).toEqual([401, error('token-missing')])
    const made = await get('/auth/session', bearer('made-up'))
    expect([made.status, await made.json()]).toEqual([401, error('token-invalid')])
  })
})

describe('a streamer', () => {
  it('is told live or offline', async () => {
    const live = await get('/streamers/TFUE')
    expect(await live.json()).toMatchObject({
      id: '60056333',
      login: 'tfue',
      name: 'Tfue',
      stream: {
        viewers: expect.any(Number),
        startedAt: expect.stringMatching(/Z$/),
        // The sandbox has none: the page draws its streams.
        thumbnail: '',
      },
      offlineSince: null,
    })
    const offline = await get('/streamers/lumi')
    expect(await offline.json()).toMatchObject({
      stream: null,
      offlineSince: expect.stringMatching(/Z$/),
    })
  })

  it('is unknown or impossible, each in its own words', async () => {
    const unknown = await get('/streamers/nobody_here')
    expect([unknown.status, await unknown.json()]).toEqual([404, error('streamer-unknown')])
    const impossible = await get('/streamers/no%20way!')
    expect([impossible.status, await impossible.json()]).toEqual([400, error('login-invalid')])
  })

  it('gets no subscriptions for who is not logged in', async () => {
    const answer = await get('/streamers/tfue/subscriptions', { method: 'PUT' })
    expect([answer.status, await answer.json()]).toEqual([401, error('token-missing')])
  })
})

describe('the page', () => {
  it('is served for every path that it routes itself, with a policy', async () => {
    for (const path of ['/', '/login', '/watch/tfue']) {
      const answer = await fetch(`${server.baseUrl}${path}`)
      expect(answer.headers.get('content-type')).toContain('text/html')
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
    }
  })

  it('is told the public settings and nothing secret', async () => {
    expect(await (await get('/config')).json()).toEqual({
      twitch: {
        mode: 'sandbox',
        clientId: 'sandbox',
        eventsub: '/sandbox/eventsub/ws',
        helix: '/sandbox/helix',
      },
      pusher: { mode: 'embedded', key: expect.any(String), useTLS: false },
    })
  })

  it('is not served for a path of the API', async () => {
    const answer = await get('/nothing')
    expect([answer.status, await answer.json()]).toEqual([404, error('not-found')])
  })
})
