import { once } from 'node:events'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ChannelsError, type ChannelsEvent } from '.'
import { appUrl, connectRaw, RawClient } from './testing/raw-client'
import { startTestServer, testApp, type TestServer } from './testing/server'

let server: TestServer
const log: ChannelsEvent[] = []

beforeEach(async () => {
  log.length = 0
  server = await startTestServer({ log: (event) => log.push(event) })
})
afterEach(() => server.stop())

describe('publish', () => {
  const message = { channel: 'tfue', name: 'e', data: '{}' }

  it.each([
    ['an unknown app', '9', message, 404],
    ['an impossible channel', '1', { ...message, channel: 'a b' }, 400],
    ['an empty name', '1', { ...message, name: '' }, 400],
    ['an impossible socket id', '1', { ...message, socketId: 'x' }, 400],
    ['too much data', '1', { ...message, data: 'é'.repeat(5121) }, 413],
  ])('throws on %s', (_, appId, refused, status) => {
    const attempt = () => server.channels.publish(appId, refused)
    expect(attempt).toThrow(ChannelsError)
    expect(attempt).toThrow(expect.objectContaining({ status }))
  })

  it('excludes one socket', async () => {
    const [excluded, other] = [new RawClient(appUrl(server.port)), await connectRaw(server.port)]
    const { data } = v.parse(v.object({ data: v.string() }), await excluded.next())
    const { socket_id: socketId } = v.parse(v.object({ socket_id: v.string() }), JSON.parse(data))
    for (const client of [excluded, other]) {
      client.send({ event: 'pusher:subscribe', data: { channel: 'tfue' } })
      await client.next()
    }
    server.channels.publish(testApp.id, { ...message, socketId })
    expect(await other.flush()).toEqual([{ event: 'e', channel: 'tfue', data: '{}' }])
    expect(await excluded.flush()).toEqual([])
  })
})

describe('close', () => {
  it('closes every socket with 4200 and may be called twice', async () => {
    const client = await connectRaw(server.port)
    await Promise.all([server.channels.close(), server.channels.close()])
    expect((await client.closed).code).toBe(4200)
    expect(log.at(-1)).toMatchObject({ name: 'disconnected', code: 4200 })
  })

  it('answers 503 to who comes after it', async () => {
    await server.channels.close()
    const late = new RawClient(appUrl(server.port))
    const [, response] = await once(late.socket, 'unexpected-response')
    expect(response.statusCode).toBe(503)
    late.socket.terminate()
  })

  it('does not wait for sockets that never answer', async () => {
    const deaf = await connectRaw(server.port)
    deaf.socket.pause()
    await server.channels.close()
    deaf.socket.resume()
    expect((await deaf.closed).code).toBe(4200)
  })
})
