import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, expect, it } from 'vitest'
import { notification, post, postUnsigned, raid } from '../callback'
import { startServer } from '../server'
import { subscribe } from '../subscriber'

/** Only what is signed and about a subscription that Twitch lists for us came from Twitch. */
const secret = 'a-secret-of-ours'
const LISTED = 'f1c2a387-161a-49f9-a165-0f21d7a4e1c4'

const listed = {
  ...raid('tfue').subscription,
  id: LISTED,
  condition: { from_broadcaster_user_id: '', to_broadcaster_user_id: '1002' },
  transport: { method: 'webhook', callback: 'https://example.com/api/callback' },
}
const answers: Record<string, object> = {
  '/auth/token': { access_token: 'app', expires_in: 3600, token_type: 'bearer' },
  '/eventsub/subscriptions': {
    data: [listed],
    total: 1,
    total_cost: 0,
    max_total_cost: 10_000,
    pagination: {},
  },
}
const twitch = createServer((request, response) => {
  request.resume()
  const answer = answers[request.url?.split('?')[0] ?? '']
  // As Twitch tells with each answer: without it twurple lets what waits behind another wait on.
  const limits = { 'Ratelimit-Limit': 800, 'Ratelimit-Remaining': 799, 'Ratelimit-Reset': 0 }
  response.writeHead(answer ? 200 : 404, { 'Content-Type': 'application/json', ...limits })
  response.end(JSON.stringify(answer ?? {}))
}).listen(0, 'localhost')
await once(twitch, 'listening')
const address = twitch.address()

const server = await startServer({
  TWITCH_CLIENT_ID: 'our-client',
  TWITCH_CLIENT_SECRET: 'our-client-secret',
  TWURPLE_MOCK_API_PORT: String(typeof address === 'object' ? address?.port : ''),
  EVENTSUB_SECRET: secret,
  ALLOW_UNSIGNED_CALLBACKS: 'true',
})
afterAll(async () => {
  await server.stop()
  twitch.closeAllConnections()
  twitch.close()
})

const about = (id: string, message = raid('tfue')) => ({
  ...message,
  subscription: { ...message.subscription, id },
})

it('labels what is signed, and about a subscription that Twitch lists, as from Twitch', async () => {
  const viewer = await subscribe(server.baseUrl, 'tfue')
  expect((await post(server.baseUrl, about(LISTED), { id: 'real', secret })).status).toBe(204)
  expect(await viewer.event('real')).toMatchObject({ origin: 'twitch' })
  viewer.close()
})

it('labels a signed message about another subscription as a test', async () => {
  const viewer = await subscribe(server.baseUrl, 'tfue')
  expect((await post(server.baseUrl, about('made-up'), { id: 'fake', secret })).status).toBe(204)
  expect(await viewer.event('fake')).toMatchObject({ origin: 'test' })
  viewer.close()
})

it('labels what says so as a replay, if it is signed', async () => {
  const replay = about('replay-1', raid('kaito'))
  expect((await post(server.baseUrl, replay, { secret })).status).toBe(204)
  expect((await postUnsigned(server.baseUrl, replay)).status).toBe(204)
  const response = await fetch(`${server.baseUrl}/api/streamers/kaito/events`)
  expect(await response.json()).toMatchObject({
    events: [{ origin: 'replay' }, { origin: 'test' }],
  })
})

it('labels an unsigned message as a test, whatever subscription it names', async () => {
  expect((await postUnsigned(server.baseUrl, about(LISTED, raid('ninja')))).status).toBe(204)
  const response = await fetch(`${server.baseUrl}/api/streamers/ninja/events`)
  expect(await response.json()).toMatchObject({ events: [{ origin: 'test' }] })
})

it('keeps a type that nobody knows from the public when it is from Twitch', async () => {
  const unknown = notification('channel.moon_landing', { broadcaster_user_login: 'sunny' })
  expect((await post(server.baseUrl, about(LISTED, unknown), { id: 'moon', secret })).status).toBe(
    204,
  )
  const response = await fetch(`${server.baseUrl}/api/streamers/sunny/events/moon`)
  expect(response.status).toBe(404)
})
