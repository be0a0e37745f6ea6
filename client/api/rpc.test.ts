import { afterEach, describe, expect, it, vi } from 'vitest'
import { hearServerTime, serverNow } from '../lib/serverTime'
import { answerOf, RefusedError, routes } from './rpc'

const { api } = routes
const fetched = vi.fn<typeof fetch>()
vi.stubGlobal('fetch', fetched)
afterEach(() => fetched.mockReset())

const answers = (body: unknown, status = 200) =>
  fetched.mockResolvedValue(Response.json(body, { status }))

describe('a call to the API', () => {
  it('goes to its path, with its names filled in and its query', async () => {
    answers([])
    const query = { channel: 'tfue', epoch: ['a', 'b'], after: ['1', '2'] }
    await api.streamers[':login'].events.$get({ param: { login: 'a b' }, query })
    expect(fetched.mock.lastCall?.[0]).toBe(
      '/api/streamers/a%20b/events?channel=tfue&epoch=a&epoch=b&after=1&after=2',
    )
    expect(fetched.mock.lastCall?.[1]).toMatchObject({ method: 'GET' })
  })

  it('carries a body as JSON, and the headers that it is given', async () => {
    answers({})
    const order = { streamer: 'tfue', type: 'channel.raid' as const }
    await api.lab.events.$post({ json: order }, { headers: { Authorization: 'Bearer t' } })
    expect(fetched.mock.lastCall?.[1]).toMatchObject({
      method: 'POST',
      body: JSON.stringify(order),
      headers: { Authorization: 'Bearer t', 'Content-Type': 'application/json' },
    })
  })
})

describe('an answer of the API', () => {
  it('is its body', async () => {
    answers({ checks: [] })
    await expect(answerOf(api.setup.$get({}))).resolves.toEqual({ checks: [] })
  })

  it('that refuses is thrown with its status and its reason', async () => {
    answers({ error: { code: 'streamer-unknown' } }, 404)
    const refused = answerOf(api.streamers[':login'].$get({ param: { login: 'nobody' } }))
    await expect(refused).rejects.toThrow(RefusedError)
    await expect(refused).rejects.toMatchObject({
      status: 404,
      body: { error: { code: 'streamer-unknown' } },
    })
  })

  it('may have no body', async () => {
    fetched.mockResolvedValue(new Response(null, { status: 204 }))
    await expect(answerOf(api.auth.session.$delete({}))).resolves.toBe('')
  })

  it('tells the time of the server, though it refuses', async () => {
    const date = new Date(Date.now() - 60 * 60_000)
    const answer = new Response('', { status: 502, headers: { Date: date.toUTCString() } })
    fetched.mockResolvedValue(answer)
    await expect(answerOf(api.config.$get({}))).rejects.toThrow(RefusedError)
    expect(Math.abs(serverNow() - date.getTime())).toBeLessThan(30_000)
    hearServerTime(new Date().toUTCString())
  })
})
