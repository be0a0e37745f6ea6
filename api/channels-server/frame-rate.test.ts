import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { errorFrame } from './testing/frames'
import { connectRaw, type RawClient } from './testing/raw-client'
import { startTestServer, testApp, type TestServer } from './testing/server'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer({ maxConnectionsPerAddress: 100 })
})
afterEach(() => server.stop())

const tooMany = { code: 4100, reason: 'Too many messages in a short time' }
const say = (event: string) => JSON.stringify({ event, data: {} })
const times = (count: number, send: () => void) => {
  for (let n = 0; n < count; n++) send()
}

describe('a client that sends without end', () => {
  it.each<[string, (client: RawClient) => void]>([
    ['pings of Pusher', ({ socket }) => socket.send(say('pusher:ping'))],
    ['pongs of Pusher', ({ socket }) => socket.send(say('pusher:pong'))],
    ['pongs of RFC 6455', ({ socket }) => socket.pong()],
  ])('%s is closed with 4100, and no longer answered', async (_name, send) => {
    const client = await connectRaw(server.port)
    let pongs = 0
    client.socket.on('message', () => pongs++)
    times(3_000, () => send(client))
    expect(await client.closed).toEqual(tooMany)
    expect(pongs).toBeLessThan(2_000)
    expect(server.channels.connections).toBe(0)
  })

  it('pings of RFC 6455 is closed with 4100, though it reads every pong', async () => {
    const client = await connectRaw(server.port)
    const { socket } = client
    socket.on('pong', () => socket.ping())
    // No more of them at once than `ws` lets wait.
    times(50, () => socket.ping())
    expect(await client.closed).toEqual(tooMany)
  })

  it.each<[string, string | Buffer]>([
    ['no JSON', '{'],
    ['no event', '{}'],
    ['an unknown event', say('pusher:unknown')],
    ['a subscription to nothing', say('pusher:subscribe')],
    ['binary frames', Buffer.from('{}')],
  ])('%s is told so a hundred times, then closed with 4100', async (_name, frame) => {
    const client = await connectRaw(server.port)
    times(150, () => client.socket.send(frame))
    for (let n = 0; n < 100; n++) expect(await client.next()).toEqual(errorFrame(4300))
    expect(await client.closed).toMatchObject({ code: 4100 })
  })

  it('may restore a page of 500 channels', async () => {
    const client = await connectRaw(server.port)
    for (let n = 0; n < 500; n++) {
      client.send({ event: 'pusher:subscribe', data: { channel: `c${n}` } })
    }
    expect(await client.flush()).toHaveLength(500)
    expect(server.channels.occupied(testApp.id)).toHaveLength(500)
  })
})

describe('the sockets of an address', () => {
  it('share what they may send, and take nothing of another address', async () => {
    await server.stop()
    const addressOf = ({ headers }: { headers: NodeJS.Dict<string | string[]> }) =>
      String(headers['x-address'] ?? '')
    server = await startTestServer({ maxConnectionsPerAddress: 1, addressOf })
    const at = (address: string) => connectRaw(server.port, { headers: { 'x-address': address } })
    // Each comes back once it is closed: the address has 2,000 in all.
    for (let round = 0; round < 2; round++) {
      const client = await at('flood')
      times(1_500, () => client.socket.send(say('pusher:pong')))
      expect(await client.closed).toEqual(tooMany)
    }
    const late = await at('flood')
    times(500, () => late.socket.send(say('pusher:pong')))
    expect(await late.closed).toEqual(tooMany)
    const other = await at('honest')
    expect(await other.flush()).toEqual([])
  })
})
