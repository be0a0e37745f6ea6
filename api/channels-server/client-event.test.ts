import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { errorFrame, presence, subscribeSigned } from './testing/frames'
import { connectRaw } from './testing/raw-client'
import { startTestServer, testApp, type TestServer } from './testing/server'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.stop())

/** Two clients on one channel. */
async function pair(channel: string, names?: [string, string]) {
  const clients = [await connectRaw(server.port), await connectRaw(server.port)] as const
  for (const [index, client] of clients.entries()) {
    const member = names && presence(names[index] ?? '')
    client.send(subscribeSigned(client.socketId, channel, member))
    await client.flush()
  }
  for (const client of clients) await client.flush()
  return clients
}

const typing = (channel: string, data: unknown = { at: 1 }) => ({
  event: 'client-typing',
  channel,
  data,
})

it.each(['private-a', 'private-encrypted-a'])('goes to the others on %s', async (channel) => {
  const [sender, other] = await pair(channel)
  sender.send(typing(channel))
  expect(await other.next()).toEqual(typing(channel))
  expect(await sender.flush()).toEqual([])
})

it('says on presence channels who sent it', async () => {
  const [sender, other] = await pair('presence-a', ['ada', 'grace'])
  sender.send({ ...typing('presence-a'), user_id: 'grace' })
  expect(await other.next()).toEqual({ ...typing('presence-a'), user_id: 'ada' })
})

it('is refused on public channels, with an error to the sender only', async () => {
  const clients = [await connectRaw(server.port), await connectRaw(server.port)] as const
  for (const client of clients) {
    client.send({ event: 'pusher:subscribe', data: { channel: 'tfue' } })
    await client.next()
  }
  clients[0].send(typing('tfue'))
  expect(await clients[0].next()).toEqual(errorFrame(4301))
  expect(await clients[0].flush()).toEqual([])
  expect(await clients[1].flush()).toEqual([])
})

it('is refused on a channel that was not joined', async () => {
  const [, member] = await pair('private-a')
  const stranger = await connectRaw(server.port)
  stranger.send(typing('private-a'))
  expect(await stranger.next()).toEqual(errorFrame(4301))
  expect(await member.flush()).toEqual([])
})

it('is refused with more than 10 KB of data or too long a name', async () => {
  const [sender, other] = await pair('private-a')
  sender.send(typing('private-a', 'x'.repeat(10_240)))
  expect(await sender.next()).toEqual(errorFrame(4301))
  sender.send({ ...typing('private-a'), event: `client-${'x'.repeat(200)}` })
  expect(await sender.next()).toEqual(errorFrame(4301))
  expect(await other.flush()).toEqual([])
})

it('is refused beyond ten in a second, and the socket stays open', async () => {
  const [sender, other] = await pair('private-a')
  for (let n = 1; n <= 12; n++) sender.send(typing('private-a', n))
  expect(await sender.flush()).toEqual([errorFrame(4301), errorFrame(4301)])
  expect(await other.flush()).toHaveLength(10)
})

describe('on an app that takes them on control channels only', () => {
  beforeEach(async () => {
    await server.stop()
    server = await startTestServer({ apps: [{ ...testApp, clientEvents: ['private-control.'] }] })
  })

  it('goes to the others there', async () => {
    const [sender, other] = await pair('private-control.a')
    sender.send(typing('private-control.a'))
    expect(await other.next()).toEqual(typing('private-control.a'))
  })

  it.each(['private-a', 'private-control', 'presence-control.a'])(
    'is refused on %s, with an error to the sender only',
    async (channel) => {
      const [sender, other] = await pair(channel, ['ada', 'grace'])
      sender.send(typing(channel))
      expect(await sender.flush()).toEqual([errorFrame(4301, expect.stringContaining('off'))])
      expect(await other.flush()).toEqual([])
    },
  )

  it('is refused everywhere where no channel is named', async () => {
    await server.stop()
    server = await startTestServer({ apps: [{ ...testApp, clientEvents: [] }] })
    const [sender] = await pair('private-control.a')
    sender.send(typing('private-control.a'))
    expect(await sender.flush()).toEqual([errorFrame(4301)])
  })
})

it('is not remembered by cache channels', async () => {
  const channel = 'private-cache-a'
  const [sender] = await pair(channel)
  sender.send(typing(channel))
  await sender.flush()
  const late = await connectRaw(server.port)
  late.send(subscribeSigned(late.socketId, channel))
  expect(await late.flush()).toMatchObject([{}, { event: 'pusher:cache_miss' }])
})
