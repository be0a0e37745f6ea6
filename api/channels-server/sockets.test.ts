import { request } from 'node:http'
import { once } from 'node:events'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { apiClient } from './testing/official-clients'
import { appUrl, connectRaw, RawClient } from './testing/raw-client'
import { startTestServer, testApp, type TestServer } from './testing/server'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.stop())

const error = (code: number) => ({
  event: 'pusher:error',
  data: { code, message: expect.any(String) },
})

describe('handshake', () => {
  it.each(['5', '6', '7'])(
    'lets in protocol %s with a double-encoded socket id',
    async (version) => {
      const client = new RawClient(appUrl(server.port, `?protocol=${version}&client=js`))
      const frame = await client.next()
      expect(frame).toEqual({ event: 'pusher:connection_established', data: expect.any(String) })
      const { data } = v.parse(v.object({ data: v.string() }), frame)
      expect(JSON.parse(data)).toEqual({
        socket_id: expect.stringMatching(/^\d+\.\d+$/),
        activity_timeout: 30,
      })
    },
  )

  it('allows a trailing slash', async () => {
    const client = new RawClient(appUrl(server.port, '/?protocol=7'))
    expect(await client.next()).toMatchObject({ event: 'pusher:connection_established' })
  })

  it.each([
    ['no protocol', '', testApp.key, 4008],
    ['protocol 4', '?protocol=4', testApp.key, 4007],
    ['protocol 8', '?protocol=8', testApp.key, 4007],
    ['a protocol that is no number', '?protocol=seven', testApp.key, 4006],
    ['an unknown key', '?protocol=7', 'nobody', 4001],
    ['a key with odd characters', '?protocol=7', '%00%ff__proto__', 4001],
  ])('refuses %s by event and close code', async (_, query, key, code) => {
    const client = new RawClient(appUrl(server.port, query, key))
    expect(await client.next()).toEqual(error(code))
    expect(await client.closed).toEqual({ code, reason: expect.stringMatching(/./) })
  })

  it.each(['/', '/app', '/app/', '/app/a/b', '/apps/1/events', '/hmr', '//'])(
    'leaves an upgrade of %s to its caller',
    async (path) => {
      const client = new RawClient(`ws://127.0.0.1:${server.port}${path}`)
      expect((await client.closed).code).toBe(1006)
    },
  )

  it('answers 400 to an upgrade that is no WebSocket', async () => {
    const headers = { Connection: 'Upgrade', Upgrade: 'websocket' }
    const outgoing = request({ port: server.port, path: `/app/${testApp.key}`, headers }).end()
    const [response] = await once(outgoing, 'response')
    expect(response.statusCode).toBe(400)
  })
})

describe('frames to clients', () => {
  it.each([0, 60, 125, 126, 1000, 65_535, 65_536])(
    'are whole and exact around %i characters, in any script',
    async (length) => {
      const data = length > 3000 ? '"'.repeat(10_240) : 'é😀'.repeat(length / 6)
      const channel = 'x'.repeat(200)
      const client = await connectRaw(server.port)
      client.send({ event: 'pusher:subscribe', data: { channel } })
      await client.next()
      server.channels.publish(testApp.id, { channel, name: 'e', data })
      expect(await client.next()).toEqual({ event: 'e', channel, data })
    },
  )
})

it('takes no more connections than it may in all', async () => {
  await server.stop()
  server = await startTestServer({ maxConnections: 1 })
  await connectRaw(server.port)
  const refused = new RawClient(appUrl(server.port))
  expect(await refused.closed).toMatchObject({ code: 4100 })
})

describe('connections of one address', () => {
  it('are bounded: one more is told to come back later', async () => {
    await server.stop()
    server = await startTestServer({ maxConnectionsPerAddress: 2 })
    const [first] = [await connectRaw(server.port), await connectRaw(server.port)]
    const refused = new RawClient(appUrl(server.port))
    expect((await refused.closed).code).toBe(4100)
    first.socket.close()
    await first.closed
    const isLetIn = () => connectRaw(server.port).then(Boolean, () => false)
    await expect.poll(isLetIn).toBe(true)
  })
})

describe('sockets of one address that come and go', () => {
  beforeEach(async () => {
    await server.stop()
    server = await startTestServer({ maxConnectionsPerAddress: 1 })
  })

  it('may do so 100 times at once', async () => {
    let count = 0
    const comeAndGo = async () => {
      const client = new RawClient(appUrl(server.port))
      const frame = await client.next()
      client.socket.close()
      await client.closed
      return v.is(v.object({ event: v.literal('pusher:connection_established') }), frame)
    }
    while (await comeAndGo()) count += 1
    expect(count).toBeGreaterThanOrEqual(100)
    expect(count).toBeLessThan(150)
  })

  it('share what they may join and leave', async () => {
    const first = await connectRaw(server.port)
    const join = (client: RawClient, channel: string) =>
      client.send({ event: 'pusher:subscribe', data: { channel } })
    for (let n = 0; n < 500; n++) join(first, `c${n}`)
    expect(await first.flush()).toHaveLength(500)
    first.socket.close()
    await first.closed

    const second = await connectRaw(server.port)
    for (let n = 0; n < 100; n++) join(second, `c${n}`)
    expect((await second.flush()).at(-1)).toEqual(error(4300))
  })
})

it('does nothing more for a client that it is closing', async () => {
  const client = await connectRaw(server.port)
  client.send({ event: 'pusher:signin', data: { auth: 'wrong', user_data: '{"id":"1"}' } })
  client.send({ event: 'pusher:subscribe', data: { channel: 'ghost' } })
  expect((await client.closed).code).toBe(4009)
  const answer = await apiClient(server.port).get({ path: '/channels' })
  expect(await answer.json()).toEqual({ channels: {} })
})
