import { afterAll, describe, expect, it } from 'vitest'
import { post, raid } from '../callback'
import { bearer } from '../login'
import { mockApp, startMockApi } from '../mock-api'
import { startServer } from '../server'
import { subscribe } from '../subscriber'

/** TWURPLE_MOCK_API_PORT with a mock that answers as twitch-cli's does. */
const secret = 'a secret of ours'
const mock = await startMockApi()
const settings = {
  TWITCH_CLIENT_ID: mockApp.clientId,
  TWITCH_CLIENT_SECRET: mockApp.clientSecret,
  EVENTSUB_SECRET: secret,
  TWURPLE_MOCK_API_PORT: String(mock.port),
}
const server = await startServer(settings)
afterAll(() => Promise.all([server.stop(), mock.close()]))
const get = (path: string, init: RequestInit = {}) => fetch(`${server.baseUrl}${path}`, init)

/** Presses a name on the page that the log-in leads to; the address that the viewer comes back to. */
async function logIn(user: string): Promise<URL> {
  const asked = await get('/api/auth/login?state=abc&scopes=user:read:chat', { redirect: 'manual' })
  const to = new URL(asked.headers.get('location') ?? '', server.baseUrl)
  const shown = await (await fetch(to)).text()
  expect(shown).toContain(`value="${user}"`)
  const body = new URLSearchParams({ ...Object.fromEntries(to.searchParams), user })
  const answer = await fetch(to, { method: 'POST', body, redirect: 'manual' })
  return new URL(answer.headers.get('location') ?? '')
}

const tokenIn = ({ hash }: URL) => new URLSearchParams(hash.slice(1)).get('access_token') ?? ''
const token = tokenIn(await logIn('502'))

describe('a mock of Twitch such as twitch-cli’s', () => {
  it('lets a viewer log in as anybody whom it lists', async () => {
    const back = await logIn('502')
    expect(back.href).toMatch(`${server.baseUrl}/login#access_token=`)
    expect(new URLSearchParams(back.hash.slice(1)).get('state')).toBe('abc')
    const session = await get('/api/auth/session', bearer(tokenIn(back)))
    expect(await session.json()).toMatchObject({ login: 'mockviewer', userId: '502' })
  })

  it('is asked as often as needed without Ratelimit headers', async () => {
    const profiles = Array.from({ length: 12 }, (_, n) =>
      get(`/api/streamers/${n % 2 ? 'mockstreamer' : `nobody_${n}`}`, bearer(token)),
    )
    const statuses = (await Promise.all(profiles)).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200, 404]))
    const programme = await get('/api/streamers/mockstreamer/programme', bearer(token))
    expect(programme.status).toBe(200)
  })

  it('gives the picture of a stream in the size that the page shows', async () => {
    const answer = await get('/api/streamers/mockviewer', bearer(token))
    expect(await answer.json()).toMatchObject({
      stream: {
        viewers: 7,
        thumbnail: 'https://static-cdn.jtvnw.net/previews-ttv/live_user_mockviewer-440x248.jpg',
      },
    })
  })

  it('refuses a token without a word, and that is told as a refusal', async () => {
    const answer = await get('/api/auth/session', bearer('stale'))
    expect([answer.status, await answer.json()]).toEqual([
      401,
      { error: expect.objectContaining({ code: 'token-invalid' }) },
    ])
  })

  it('has no subscriptions to list or to make, and that is no error', async () => {
    const made = { method: 'PUT', ...bearer(token) }
    const answer = await get('/api/streamers/mockstreamer/subscriptions', made)
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { topics: [], cost: { total: 0, max: 0 } },
    ])
    expect(mock.asked).not.toContain('POST /eventsub/subscriptions')
    expect((await get('/api/health/ready')).status).toBe(200)
  })

  it('posts what its own command sends, which is published as a test', async () => {
    const viewer = await subscribe(server.baseUrl, 'mockstreamer')
    const sent = await post(server.baseUrl, raid('mockstreamer'), { id: 'from-cli', secret })
    expect(sent.status).toBe(204)
    expect(await viewer.event('from-cli')).toMatchObject({ origin: 'test' })
    viewer.close()
  })

  it('offers no rich mode: its tokens are of no use at Twitch', async () => {
    const { twitch } = (await (await get('/api/config')).json()) as { twitch: object }
    expect(twitch).not.toHaveProperty('eventsub')
  })

  it('ends a log-in that it has no way to revoke', async () => {
    const own = tokenIn(await logIn('501'))
    const out = await get('/api/auth/session', { method: 'DELETE', ...bearer(own) })
    expect(out.status).toBe(204)
    expect((await get('/api/auth/session', bearer(own))).status).toBe(401)
  })

  it('tells a wrong client secret, which it refuses with 200, as a refusal', async () => {
    const wrong = await startServer({ ...settings, TWITCH_CLIENT_SECRET: 'another' })
    const answer = await fetch(`${wrong.baseUrl}/api/streamers/mockstreamer`)
    expect([answer.status, await answer.json()]).toEqual([
      503,
      { error: expect.objectContaining({ message: 'Twitch answered 401' }) },
    ])
    await wrong.stop()
  })
})
