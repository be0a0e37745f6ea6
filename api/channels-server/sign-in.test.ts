import { afterEach, beforeEach, expect, it } from 'vitest'
import { apiClient } from './testing/official-clients'
import { errorFrame, signIn } from './testing/frames'
import { connectRaw } from './testing/raw-client'
import { startTestServer, type TestServer } from './testing/server'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.stop())

const mailbox = (userId: string) => ({
  event: 'pusher:subscribe',
  data: { channel: `#server-to-user-${userId}` },
})

async function signedIn(id: string, watchlist?: string[]) {
  const client = await connectRaw(server.port)
  client.send(signIn(client.socketId, { id, ...(watchlist && { watchlist }) }))
  expect(await client.next()).toMatchObject({ event: 'pusher:signin_success' })
  return client
}

const watchlist = (name: string, ids: string[]) => ({
  event: 'pusher_internal:watchlist_events',
  data: JSON.stringify({ events: [{ name, user_ids: ids }] }),
})

it('answers what the app has signed, as JSON within JSON', async () => {
  const client = await connectRaw(server.port)
  const message = signIn(client.socketId, { id: '7', name: 'Ada' })
  client.send(message)
  const { user_data } = message.data
  expect(await client.next()).toEqual({
    event: 'pusher:signin_success',
    data: JSON.stringify({ user_data }),
  })
})

it('opens the channel of that user only', async () => {
  const [ada, stranger] = [await signedIn('7'), await connectRaw(server.port)]
  ada.send(mailbox('7'))
  expect(await ada.next()).toMatchObject({ event: 'pusher_internal:subscription_succeeded' })
  for (const [client, id] of [
    [ada, '8'],
    [stranger, '7'],
  ] as const) {
    client.send(mailbox(id))
    expect(await client.next()).toMatchObject({ event: 'pusher:subscription_error' })
  }
  await apiClient(server.port).sendToUser('7', 'hello', { n: 1 })
  expect(await ada.next()).toMatchObject({ event: 'hello', data: '{"n":1}' })
  expect(await stranger.flush()).toEqual([])
})

it.each([
  ['a wrong signature', (data: { auth: string; user_data: string }) => ({ ...data, auth: 'x:y' })],
  ['changed user data', (data) => ({ ...data, user_data: '{"id":"8"}' })],
])('closes the connection with 4009 for %s', async (_, change) => {
  const client = await connectRaw(server.port)
  const message = signIn(client.socketId, { id: '7' })
  client.send({ ...message, data: change(message.data) })
  expect((await client.closed).code).toBe(4009)
})

it('refuses a second sign-in', async () => {
  const client = await signedIn('7')
  client.send(signIn(client.socketId, { id: '8' }))
  expect(await client.next()).toEqual(errorFrame(4300))
})

it('tells watchers who comes and goes, once per user', async () => {
  const watcher = await signedIn('1', ['2', '3'])
  const first = await signedIn('2')
  expect(await watcher.next()).toEqual(watchlist('online', ['2']))
  const second = await signedIn('2')
  const late = await signedIn('4', ['1', '2', '9'])
  expect(await late.next()).toEqual(watchlist('online', ['1', '2']))
  first.socket.close()
  await first.closed
  expect(await watcher.flush()).toEqual([])
  second.socket.close()
  expect(await watcher.next()).toEqual(watchlist('offline', ['2']))
})

it('watches the first hundred of a longer list', async () => {
  const client = await connectRaw(server.port)
  const ids = Array.from({ length: 101 }, (_, index) => `u${index}`)
  client.send(signIn(client.socketId, { id: 'me', watchlist: ids }))
  await client.next()
  expect(await client.next()).toEqual(errorFrame(4302))
  await signedIn('u100')
  await signedIn('u99')
  expect(await client.next()).toEqual(watchlist('online', ['u99']))
})

it('lets the app close all connections of a user', async () => {
  const [first, second, other] = [await signedIn('7'), await signedIn('7'), await signedIn('8')]
  const response = await apiClient(server.port).terminateUserConnections('7')
  expect([response.status, await response.text()]).toEqual([200, '{}'])
  expect((await first.closed).code).toBe(4009)
  expect((await second.closed).code).toBe(4009)
  expect(await other.flush()).toEqual([])
})
