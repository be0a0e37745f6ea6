import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { connectRaw } from './testing/raw-client'
import { startTestServer, type TestServer } from './testing/server'

let server: TestServer
afterEach(() => server.stop())

const timeouts = { activityTimeout: 0.1, pongTimeout: 0.1 }
const ping = { event: 'pusher:ping', data: {} }

describe('heartbeat', () => {
  it('asks a silent client in both ways, and closes it with 4201 if it answers neither', async () => {
    server = await startTestServer(timeouts)
    const client = await connectRaw(server.port, { autoPong: false })
    const [, frame] = await Promise.all([once(client.socket, 'ping'), client.next()])
    expect(frame).toEqual(ping)
    expect(await client.closed).toEqual({ code: 4201, reason: 'Pong reply not received' })
  })

  it('keeps a client that answers the WebSocket ping only', async () => {
    server = await startTestServer(timeouts)
    const client = await connectRaw(server.port)
    for (let i = 0; i < 4; i++) expect(await client.next()).toEqual(ping)
    expect(client.socket.readyState).toBe(client.socket.OPEN)
  })

  it('keeps a client that answers pusher:ping only', async () => {
    server = await startTestServer(timeouts)
    const client = await connectRaw(server.port, { autoPong: false })
    for (let i = 0; i < 4; i++) {
      expect(await client.next()).toEqual(ping)
      client.send({ event: 'pusher:pong', data: {} })
    }
    expect(client.socket.readyState).toBe(client.socket.OPEN)
  })

  it("answers the client's pings of both kinds", async () => {
    server = await startTestServer()
    const client = await connectRaw(server.port)
    client.socket.ping('hello')
    const [echo] = await once(client.socket, 'pong')
    expect(String(echo)).toBe('hello')
    client.send(ping)
    expect(await client.next()).toEqual({ event: 'pusher:pong', data: {} })
  })
})

describe('a slow consumer', () => {
  it('is closed with 4100 once its buffer is full, and holds up nobody', async () => {
    const closed: number[] = []
    server = await startTestServer({
      maxBufferedBytes: 64 * 1024,
      log: (event) => {
        if (event.name === 'disconnected') closed.push(event.code)
      },
    })
    const [slow, quick] = [await connectRaw(server.port), await connectRaw(server.port)]
    for (const client of [slow, quick]) {
      client.send({ event: 'pusher:subscribe', data: { channel: 'tfue' } })
      await client.next()
    }
    slow.socket.pause()
    const data = 'x'.repeat(10_000)
    let sent = 0
    while (closed.length === 0 && sent < 5000) {
      server.channels.publish('1', { channel: 'tfue', name: 'e', data })
      expect(await quick.next()).toEqual({ event: 'e', channel: 'tfue', data })
      sent += 1
    }
    expect(closed).toEqual([4100])
    slow.socket.resume()
    expect((await slow.closed).code).toBe(4100)
    expect(await quick.flush()).toEqual([])
  })
})
