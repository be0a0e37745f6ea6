import { createServer } from 'node:http'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createNames, type Names } from '../realtime'
import { createBudget, type Budget } from './budget'
import { createAppHelix } from './connect'
import { createUsers, type Users } from './users'

/** Looking names up, at a Twitch that counts. */
let calls: string[][] = []
let users: Users
let budget: Budget
let names: Names
const twitch = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
  response.setHeader('Content-Type', 'application/json')
  if (pathname === '/auth/token') {
    response.end(JSON.stringify({ access_token: 'app', expires_in: 3600, token_type: 'bearer' }))
    return
  }
  const logins = searchParams.getAll('login')
  calls.push(logins)
  if (logins.includes('poison')) response.writeHead(400)
  const found = logins.filter((login) => login.startsWith('real'))
  const data = found.map((login) => ({ id: `id-${login}`, login, display_name: login }))
  response.end(JSON.stringify({ data }))
})

beforeEach(async () => {
  calls = []
  twitch.listen(0, 'localhost')
  await once(twitch, 'listening')
  const address = twitch.address()
  const mockApiPort = typeof address === 'object' ? address?.port : undefined
  budget = createBudget()
  names = createNames()
  const helix = createAppHelix({ clientId: 'id', clientSecret: 'secret', mockApiPort }, budget)
  users = createUsers(({ priority, signal }) => helix(priority, signal), false, names)
})
afterEach(async () => {
  twitch.closeAllConnections()
  twitch.close()
  await once(twitch, 'close')
})

const madeUp = (count: number) => Array.from({ length: count }, (_, n) => `made_up_${n}`)
const anonymous = { priority: 'anonymous' } as const
const page = { priority: 'page' } as const
const statusOf = (answer: Promise<unknown>) =>
  answer.then(
    () => 200,
    (error: { status?: number }) => error.status,
  )

describe('names', () => {
  it('cost 7 calls for 700 that nobody has, and none when they come again', async () => {
    const logins = madeUp(700)
    const first = await Promise.all(logins.map((one) => statusOf(users.find(one, anonymous))))
    expect(new Set(first)).toEqual(new Set([404]))
    expect(calls.map(({ length }) => length)).toEqual(Array(7).fill(100))
    const again = await Promise.all(logins.map((one) => statusOf(users.find(one, anonymous))))
    expect(new Set(again)).toEqual(new Set([404]))
    expect(calls).toHaveLength(7)
  })

  it('are looked up for a page while made-up ones have used the share of the anonymous', async () => {
    for (let n = 0; n < 80; n++) {
      await budget.take('anonymous')
      budget.answered()
    }
    expect(await statusOf(users.find('made_up', anonymous))).toBe(429)
    expect(await users.find('real', page)).toEqual({
      id: 'id-real',
      login: 'real',
      name: 'real',
    })
    expect(calls).toEqual([['real']])
  })

  it('are looked up once for all who ask, and then remembered', async () => {
    await Promise.all(Array.from({ length: 50 }, () => users.find('real', page)))
    await users.find('real', anonymous)
    expect(calls).toEqual([['real']])
  })

  it('that are new to Twitch find whoever had another name before', async () => {
    const { id } = await users.find('real', page)
    names.others({ id, login: 'later', name: 'Later' }, new Date(Date.now() + 1_000).toISOString())
    expect(await users.find('later', page)).toMatchObject({ id, login: 'later', name: 'Later' })
    expect(await statusOf(users.find('nobody', page))).toBe(404)
  })

  it('are found beside one that Twitch refuses', async () => {
    const found = ['real_1', 'poison', 'real_2', 'real_3'].map((one) =>
      statusOf(users.find(one, page)),
    )
    expect(await Promise.all(found)).toEqual([200, 404, 200, 200])
  })

  it('are looked up for who comes just after others have gone', async () => {
    const left = new AbortController()
    const gone = users.find('made_up', { ...page, signal: left.signal })
    left.abort()
    const outcomes = await Promise.allSettled([users.find('real_one', page), gone])
    expect(outcomes).toMatchObject([
      { status: 'fulfilled', value: { login: 'real_one' } },
      { status: 'rejected', reason: { code: 'twitch-unavailable' } },
    ])
  })

  it('are not looked up for those who have gone', async () => {
    const left = new AbortController()
    const gone = madeUp(50).map((one) => users.find(one, { ...page, signal: left.signal }))
    left.abort()
    const outcomes = await Promise.allSettled(gone)
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true)
    expect(calls).toEqual([])
  })
})
