import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectRaw } from './testing/raw-client'
import { startTestServer, testApp, type TestServer } from './testing/server'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer({ maxSubscriptions: 3 })
})
afterEach(() => server.stop())

const error = (code: number) => ({
  event: 'pusher:error',
  data: { code, message: expect.any(String) },
})
const subscribe = (channel: unknown, rest = {}) => ({
  event: 'pusher:subscribe',
  data: { channel, auth: '', ...rest },
})
const subscribed = (channel: string) => ({
  event: 'pusher_internal:subscription_succeeded',
  channel,
  data: '{}',
})
const publish = (channel: string, data = '{}') =>
  server.channels.publish(testApp.id, { channel, name: 'e', data })

describe('subscriptions', () => {
  it('start and end on request', async () => {
    const client = await connectRaw(server.port)
    client.send(subscribe('tfue'))
    expect(await client.next()).toEqual(subscribed('tfue'))
    publish('tfue', '{"n":1}')
    expect(await client.next()).toEqual({ event: 'e', channel: 'tfue', data: '{"n":1}' })

    client.send({ event: 'pusher:unsubscribe', data: { channel: 'tfue' } })
    expect(await client.flush()).toEqual([])
    publish('tfue')
    expect(await client.flush()).toEqual([])
  })

  it('made twice are answered twice and deliver once', async () => {
    const client = await connectRaw(server.port)
    client.send(subscribe('tfue'))
    client.send(subscribe('tfue'))
    expect(await client.flush()).toEqual([subscribed('tfue'), subscribed('tfue')])
    publish('tfue')
    expect(await client.flush()).toHaveLength(1)
  })

  it('may be left without having been made', async () => {
    const client = await connectRaw(server.port)
    client.send({ event: 'pusher:unsubscribe', data: { channel: 'never' } })
    expect(await client.flush()).toEqual([])
  })

  it('need no auth key, as pysher sends them', async () => {
    const client = await connectRaw(server.port)
    client.send({ event: 'pusher:ping', data: '' })
    client.send({ event: 'pusher:subscribe', data: { channel: 'tfue' } })
    expect(await client.next()).toEqual({ event: 'pusher:pong', data: {} })
    expect(await client.next()).toEqual(subscribed('tfue'))
  })

  it.each(['', 'a b', '#somebody', 'x'.repeat(201)])(
    'are refused to the impossible channel %j, and the socket stays open',
    async (channel) => {
      const client = await connectRaw(server.port)
      client.send(subscribe(channel))
      expect(await client.next()).toMatchObject({
        event: 'pusher:subscription_error',
        channel,
        data: { type: 'InvalidChannel', status: 400 },
      })
      expect(await client.flush()).toEqual([])
    },
  )

  it('are bounded per socket', async () => {
    const client = await connectRaw(server.port)
    for (const channel of ['a', 'b', 'c', 'd', 'a']) client.send(subscribe(channel))
    const frames = await client.flush()
    expect(frames).toMatchObject([
      subscribed('a'),
      subscribed('b'),
      subscribed('c'),
      { event: 'pusher:subscription_error', channel: 'd', data: { type: 'LimitReached' } },
      subscribed('a'),
    ])
  })
})

describe('malformed frames', () => {
  const malformed: [string, string | Buffer][] = [
    ['nothing', ''],
    ['no JSON', '{"event":'],
    ['null', 'null'],
    ['a number', '42'],
    ['a string', '"pusher:ping"'],
    ['an array', '[{"event":"pusher:ping"}]'],
    ['an empty object', '{}'],
    ['a numeric event', '{"event":7}'],
    ['a null event', '{"event":null,"data":{}}'],
    ['deep nesting', '['.repeat(8000) + ']'.repeat(8000)],
    ['deeply nested data', `{"event":"x","data":${'['.repeat(8000)}${']'.repeat(8000)}}`],
    [
      'a client event of deep data',
      `{"event":"client-a","channel":"private-a","data":${'['.repeat(64)}${']'.repeat(64)}}`,
    ],
    ['an unknown event', '{"event":"pusher:nonsense","data":{}}'],
    ['an event of everyday objects', '{"event":"constructor"}'],
    ['an event named __proto__', '{"event":"__proto__"}'],
    ['a sign-in without user data', '{"event":"pusher:signin","data":{"auth":"x"}}'],
    ['a sign-in with an object', '{"event":"pusher:signin","data":{"auth":"x","user_data":{}}}'],
    ['a numeric auth', '{"event":"pusher:subscribe","data":{"channel":"a","auth":7}}'],
    [
      'channel_data as an object',
      '{"event":"pusher:subscribe","data":{"channel":"a","channel_data":{}}}',
    ],
    ['a client event without channel', '{"event":"client-a","data":{}}'],
    ['a client event on a number', '{"event":"client-a","channel":5,"data":{}}'],
    ['a subscription without data', '{"event":"pusher:subscribe"}'],
    ['a subscription with null data', '{"event":"pusher:subscribe","data":null}'],
    ['a subscription to a number', '{"event":"pusher:subscribe","data":{"channel":1}}'],
    ['a subscription to a list', '{"event":"pusher:subscribe","data":{"channel":["a"]}}'],
    ['an unsubscription from nothing', '{"event":"pusher:unsubscribe","data":{}}'],
    ['a binary frame', Buffer.from('{"event":"pusher:ping"}')],
  ]

  it.each(malformed)('are answered by an error and do no harm: %s', async (_, frame) => {
    const client = await connectRaw(server.port)
    client.socket.send(frame)
    expect(await client.next()).toEqual(error(4300))
    expect(await client.flush()).toEqual([])
  })

  it('close only the socket that breaks the WebSocket protocol', async () => {
    const bystander = await connectRaw(server.port)
    const tooLarge = await connectRaw(server.port)
    tooLarge.socket.send('x'.repeat(16 * 1024 + 1))
    expect((await tooLarge.closed).code).toBe(1009)

    const badUtf8 = await connectRaw(server.port)
    badUtf8.socket.send(Buffer.from([0xff, 0xfe]), { binary: false })
    expect((await badUtf8.closed).code).toBe(1007)

    expect(await bystander.flush()).toEqual([])
  })
})
