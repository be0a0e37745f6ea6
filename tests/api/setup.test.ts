import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { expect, it, onTestFinished } from 'vitest'
import * as v from 'valibot'
import { freePort, startChannelsServer, startServer } from '../server'
import { selfSigned } from '../self-signed'
import { settingsFor } from './slow-pusher'

/** What /setup finds: the words that an operator reads there. */
const setup = v.object({
  checks: v.array(
    v.object({
      id: v.string(),
      status: v.string(),
      detail: v.string(),
      hint: v.optional(v.string()),
    }),
  ),
})

async function start(env: Record<string, string> = {}) {
  const server = await startServer({ LOG_LEVEL: 'silent', ...env })
  onTestFinished(() => server.stop())
  return server
}

async function check(baseUrl: string, id: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${baseUrl}/api/setup`, { headers })
  const { checks } = v.parse(setup, await answer.json())
  return checks.find((one) => one.id === id)
}

/** Listens until the test ends; resolves with the port. */
async function listening(server: Server): Promise<number> {
  server.listen(0, 'localhost')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

const pusherFound = async (port: number, env: Record<string, string> = {}) =>
  check((await start({ ...settingsFor(port), ...env })).baseUrl, 'pusher')
const answering = (listener: RequestListener) => listening(createServer(listener))

it('tells of several processes that share nothing once a page has heard of them', async () => {
  const { baseUrl } = await start()
  expect(await check(baseUrl, 'processes')).toBeUndefined()
  const heard = '?epoch=one&after=1&epoch=two&after=2'
  expect((await fetch(`${baseUrl}/api/streamers/tfue/events${heard}`)).status).toBe(200)
  expect(await check(baseUrl, 'processes')).toMatchObject({
    status: 'problem',
    hint: expect.stringContaining('REDIS_URL'),
  })
})

it('says of a request that comes through a proxy that TRUST_PROXY does not know of it', async () => {
  const { baseUrl } = await start()
  const forwarded = { 'X-Forwarded-For': '198.51.100.7' }
  expect(await check(baseUrl, 'proxy')).toMatchObject({ status: 'unused' })
  expect(await check(baseUrl, 'proxy', forwarded)).toMatchObject({
    status: 'problem',
    detail: expect.stringContaining('TRUST_PROXY is 0'),
    hint: expect.stringContaining('Set TRUST_PROXY'),
  })
  const { baseUrl: trusting } = await start({ TRUST_PROXY: '1' })
  expect(await check(trusting, 'proxy', forwarded)).toMatchObject({ status: 'ok' })
})

it('answers 426 where a proxy has taken Upgrade from the request for a socket', async () => {
  const { baseUrl } = await start()
  const answer = await fetch(`${baseUrl}/app/any-key?protocol=7`)
  expect([answer.status, answer.headers.get('upgrade')]).toEqual([426, 'websocket'])
  expect(await answer.text()).toContain('A proxy has to pass on Upgrade')
  const channels = await startChannelsServer({ CHANNELS_APPS: '1:key:secret' })
  onTestFinished(() => channels.stop())
  expect((await fetch(`${channels.baseUrl}/app/key`)).status).toBe(426)
})

it('tells a Pusher that is not there from one that refuses, fails, or is not trusted', async () => {
  const channels = await startChannelsServer({ CHANNELS_APPS: '7:a-key:another-secret' })
  onTestFinished(() => channels.stop())
  const tls = await listening(createTlsServer(selfSigned, (_, response) => response.end()))
  const failing = await answering((_, response) => response.writeHead(500).end())
  const found = await Promise.all([
    pusherFound(await freePort()),
    pusherFound(channels.port),
    pusherFound(failing),
    pusherFound(tls, { PUSHER_USE_TLS: 'true' }),
  ])
  expect(found.map((one) => [one?.status, one?.detail])).toEqual([
    ['problem', expect.stringMatching(/can’t be reached \(ECONNREFUSED\)$/)],
    ['problem', expect.stringMatching(/refused the app id, key or secret \(401\)$/)],
    ['problem', expect.stringMatching(/answered 500$/)],
    ['problem', expect.stringMatching(/certificate of .* isn’t trusted \(\w*SELF_SIGNED\w*\)$/)],
  ])
  expect(new Set(found.map((one) => one?.hint)).size).toBe(4)
})

it('says of a Pusher that never answers that it is slow', async () => {
  const port = await answering(() => {})
  expect(await pusherFound(port)).toMatchObject({
    status: 'problem',
    detail: expect.stringContaining('didn’t respond in time'),
  })
})

it('tells a Twitch that refuses from one that fails, is slow, or is not there', async () => {
  const twitch = (port: number) => ({
    TWITCH_CLIENT_ID: 'a-client',
    TWITCH_CLIENT_SECRET: 'its-secret',
    EVENTSUB_SECRET: 'a-secret-of-ours',
    TWURPLE_MOCK_API_PORT: String(port),
  })
  const found = async (port: number) => check((await start(twitch(port))).baseUrl, 'app-token')
  const refusing = await answering((_, response) =>
    response.writeHead(403).end('{"status":403,"message":"invalid client secret"}'),
  )
  const failing = await answering((_, response) => response.writeHead(500).end('{}'))
  const silent = await answering(() => {})
  const all = await Promise.all([
    found(refusing),
    found(failing),
    found(silent),
    found(await freePort()),
  ])
  expect(all.map((one) => [one?.status, one?.detail])).toEqual([
    ['problem', 'Twitch refused the client id or its secret (403)'],
    ['problem', 'Twitch has problems of its own: it answered 500'],
    ['problem', 'Twitch didn’t respond in time'],
    ['problem', 'Twitch can’t be reached from this server'],
  ])
})
