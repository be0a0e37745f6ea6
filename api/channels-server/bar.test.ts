import { afterEach, beforeEach, expect, it } from 'vitest'
import { internal, subscribeSigned } from './testing/frames'
import { connectRaw } from './testing/raw-client'
import { startTestServer, testApp, type TestServer } from './testing/server'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.stop())

const bar = (socketId: string) => server.channels.bar(testApp.id, socketId)
const unauthorized = { code: 4009, reason: 'Connection not authorized' }

it('closes a socket that is on a private channel, and no other', async () => {
  const [one, other] = [await connectRaw(server.port), await connectRaw(server.port)]
  for (const client of [one, other]) {
    client.send(subscribeSigned(client.socketId, 'private-tfue'))
    expect(await client.next()).toEqual(internal('subscription_succeeded', 'private-tfue', {}))
  }
  bar(one.socketId)
  expect(await one.closed).toEqual(unauthorized)
  expect(await other.flush()).toEqual([])
  expect(server.channels.isConnected(testApp.id, one.socketId)).toBe(false)
  expect(server.channels.isConnected(testApp.id, other.socketId)).toBe(true)
})

it('leaves a socket on public channels, until it uses a signature that it has kept', async () => {
  const client = await connectRaw(server.port)
  client.send({ event: 'pusher:subscribe', data: { channel: 'tfue' } })
  expect(await client.next()).toEqual(internal('subscription_succeeded', 'tfue', {}))
  bar(client.socketId)
  expect(await client.flush()).toEqual([])
  client.send(subscribeSigned(client.socketId, 'private-tfue'))
  expect(await client.closed).toEqual(unauthorized)
})

it('does nothing to a socket that is gone', () => {
  expect(() => bar('1.2')).not.toThrow()
})
