import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { errorFrame } from './testing/frames'
import { connectRaw } from './testing/raw-client'
import { startTestServer, testApp, type TestServer } from './testing/server'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer({ subscriptionsPerSecond: 1 })
})
afterEach(() => server.stop())

const subscribe = (channel: string) => ({ event: 'pusher:subscribe', data: { channel } })
/** What a client tries again on. */
const refusedFrame = (channel: string) => ({
  event: 'pusher:subscription_error',
  channel,
  data: expect.objectContaining({ type: 'LimitReached', status: 403 }),
})
const unsubscribe = (channel: string) => ({ event: 'pusher:unsubscribe', data: { channel } })

describe('a client that subscribes without end', () => {
  it('is told so after a burst that restores any page', async () => {
    const client = await connectRaw(server.port)
    for (let n = 0; n < 510; n++) client.send(subscribe(`c${n % 500}`))
    const frames = await client.flush()
    expect(frames.slice(0, 500)).toEqual(
      Array.from({ length: 500 }, () =>
        expect.objectContaining({ event: 'pusher_internal:subscription_succeeded' }),
      ),
    )
    expect(frames.slice(500)).toEqual(
      Array.from({ length: 10 }, (_, n) => [refusedFrame(`c${n}`), errorFrame(4300)]).flat(),
    )
  })

  it('is closed with 4100 when it goes on all the same', async () => {
    const client = await connectRaw(server.port)
    for (let n = 0; n < 700; n++) client.send(n % 2 ? unsubscribe('a') : subscribe('a'))
    expect(await client.closed).toEqual({ code: 4100, reason: expect.stringMatching(/./) })
  })

  it('can always leave', async () => {
    await server.stop()
    server = await startTestServer({ subscriptionsPerSecond: 1, subscriptionBurst: 1 })
    const client = await connectRaw(server.port)
    client.send(subscribe('a'))
    client.send(unsubscribe('a'))
    expect(await client.flush()).toMatchObject([{ channel: 'a' }, errorFrame(4300)])
    expect(server.channels.occupied(testApp.id)).toEqual([])
  })
})
