import type Pusher from 'pusher'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { presence, subscribeSigned } from './testing/frames'
import { apiClient } from './testing/official-clients'
import { connectRaw } from './testing/raw-client'
import { startTestServer, type TestServer } from './testing/server'

let server: TestServer
let api: Pusher
beforeEach(async () => {
  server = await startTestServer()
  api = apiClient(server.port)
  const [ada, grace] = [await connectRaw(server.port), await connectRaw(server.port)]
  ada.send({ event: 'pusher:subscribe', data: { channel: 'cache-a' } })
  ada.send(subscribeSigned(ada.socketId, 'presence-a', presence('1')))
  grace.send(subscribeSigned(grace.socketId, 'presence-a', presence('2')))
  grace.send(subscribeSigned(grace.socketId, 'presence-b', presence('2')))
  await Promise.all([ada.flush(), grace.flush()])
})
afterEach(() => server.stop())

/** Status and body of a signed GET, also of one that is refused. */
async function get(path: string, params: Record<string, string> = {}) {
  const answer = await api
    .get({ path, params })
    .catch((error: Pusher.RequestError) => ({ status: error.status, text: async () => error.body }))
  const text = String(await answer.text())
  return { status: answer.status, body: answer.status === 200 ? JSON.parse(text) : text }
}
const ok = (body: unknown) => ({ status: 200, body })
const badRequest = { status: 400, body: expect.stringMatching(/presence/) }

describe('GET /channels', () => {
  it('lists what is occupied', async () => {
    const channels = { 'cache-a': {}, 'presence-a': {}, 'presence-b': {} }
    expect(await get('/channels')).toEqual(ok({ channels }))
  })

  it('filters by prefix and counts', async () => {
    const params = { filter_by_prefix: 'presence-', info: 'user_count,subscription_count' }
    expect(await get('/channels', params)).toEqual(
      ok({
        channels: {
          'presence-a': { user_count: 2, subscription_count: 2 },
          'presence-b': { user_count: 1, subscription_count: 1 },
        },
      }),
    )
  })

  it('answers 400 to a count of users that is not limited to presence channels', async () => {
    expect(await get('/channels', { info: 'user_count' })).toEqual(badRequest)
  })
})

describe('GET /channels/:name', () => {
  it('tells whether it is occupied', async () => {
    expect(await get('/channels/presence-a')).toEqual(ok({ occupied: true }))
    expect(await get('/channels/elsewhere')).toEqual(ok({ occupied: false }))
  })

  it('counts', async () => {
    const info = 'user_count,subscription_count'
    const counts = { occupied: true, user_count: 2, subscription_count: 2 }
    expect(await get('/channels/presence-a', { info })).toEqual(ok(counts))
    expect(await get('/channels/cache-a', { info: 'user_count' })).toEqual(badRequest)
  })

  it('shows what is cached and for how long', async () => {
    const params = { info: 'cache' }
    expect(await get('/channels/cache-a', params)).toEqual(ok({ occupied: true }))
    await api.trigger('cache-a', 'e', { n: 1 })
    const cache = { data: '{"n":1}', ttl: 1800 }
    expect(await get('/channels/cache-a', params)).toEqual(ok({ occupied: true, cache }))
  })
})

describe('GET /channels/:name/users', () => {
  it('lists the users of a presence channel', async () => {
    expect(await get('/channels/presence-a/users')).toEqual(
      ok({ users: [{ id: '1' }, { id: '2' }] }),
    )
    expect(await get('/channels/presence-empty/users')).toEqual(ok({ users: [] }))
  })

  it('answers 400 for any other channel', async () => {
    expect(await get('/channels/cache-a/users')).toEqual(badRequest)
  })
})

it('answers 401 to a GET that is not signed', async () => {
  const url = `http://127.0.0.1:${server.port}/apps/1/channels`
  expect((await fetch(url)).status).toBe(401)
})
