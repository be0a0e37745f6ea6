import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, describe, expect, it } from 'vitest'
import { createBudget } from '../../api/twitch/budget'
import { createAppHelix } from '../../api/twitch/connect'
import { createSearch } from '../../api/twitch/search'
import { bearer, logIn } from '../login'
import { startServer } from '../server'

/** Whom a display name may mean. */
const server = await startServer()
afterAll(() => server.stop())

const token = await logIn(server.baseUrl, 'ada_lovelace')
const ask = (name: string, init: RequestInit = bearer(token)) =>
  fetch(`${server.baseUrl}/api/streamers?name=${encodeURIComponent(name)}`, init)

describe('looking a display name up', () => {
  it('finds who has it in another script', async () => {
    const answer = await ask(' ゆき ')
    expect(await answer.json()).toEqual({
      streamers: [
        {
          id: expect.any(String),
          login: 'yuki_draws',
          name: 'ゆき',
          avatar: '/sandbox/avatars/yuki_draws.svg',
          isLive: false,
        },
      ],
    })
  })

  it('answers nobody where nobody has it', async () => {
    expect(await (await ask('そんな人いない')).json()).toEqual({ streamers: [] })
  })

  it('is for those who are logged in', async () => {
    const answer = await ask('ゆき', {})
    expect([answer.status, await answer.json()]).toEqual([
      401,
      { error: expect.objectContaining({ code: 'token-missing' }) },
    ])
  })

  it.each(['', '   ', 'ゆ'.repeat(51)])('refuses "%s"', async (name) => {
    const answer = await ask(name)
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: expect.objectContaining({ code: 'request-invalid' }) },
    ])
  })
})

describe('Twitch', () => {
  const found = ['b', 'ゆき', 'c', 'd', 'e', 'f', 'g'].map((name, id) => ({
    id: `${id}`,
    broadcaster_login: `login_${id}`,
    display_name: name === 'ゆき' ? name : `ゆき${name}`,
    is_live: name === 'd',
    thumbnail_url: '',
    tags: [],
  }))

  it('is asked once for all who look for one name, out of the budget of pages', async () => {
    const queries: (string | null)[] = []
    const twitch = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
      response.setHeader('Content-Type', 'application/json')
      if (pathname === '/auth/token') {
        const body = { access_token: 'app', expires_in: 3600, token_type: 'bearer' }
        return response.end(JSON.stringify(body))
      }
      queries.push(searchParams.get('query'))
      return response.end(JSON.stringify({ data: found, pagination: {} }))
    }).listen(0, 'localhost')
    await once(twitch, 'listening')
    const address = twitch.address()
    const mockApiPort = typeof address === 'object' ? address?.port : undefined
    const budget = createBudget()
    const helix = createAppHelix({ clientId: 'id', clientSecret: 'secret', mockApiPort }, budget)
    const search = createSearch(({ priority, signal }) => helix(priority, signal))

    const asked = Array.from({ length: 20 }, () => search.find('ゆき', { priority: 'page' }))
    const [first] = await Promise.all(asked)
    await search.find('ゆき', { priority: 'page' })
    expect(queries).toEqual(['ゆき'])
    expect(budget.spending('page').made).toBe(1)
    // Who has this very name, then who is live; five at most.
    expect(first?.map(({ login }) => login)).toEqual([
      'login_1',
      'login_3',
      'login_0',
      'login_2',
      'login_4',
    ])
    twitch.closeAllConnections()
    twitch.close()
    delete process.env.TWURPLE_MOCK_API_PORT
  })
})
