import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sign } from './signature'
import { internal, presence, subscribeSigned } from './testing/frames'
import { connectRaw } from './testing/raw-client'
import { startTestServer, testApp, type TestServer } from './testing/server'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.stop())

const publish = (channel: string, data = '{}') =>
  server.channels.publish(testApp.id, { channel, name: 'e', data })
const subscribe = (channel: string, rest = {}) => ({
  event: 'pusher:subscribe',
  data: { channel, auth: '', ...rest },
})
const refused = (channel: string, type: string, status: number) => ({
  event: 'pusher:subscription_error',
  channel,
  data: { type, error: expect.any(String), status },
})

describe('private channels', () => {
  it.each(['private-tfue', 'private-encrypted-tfue', 'private-cache-tfue'])(
    'let in who is signed for: %s',
    async (channel) => {
      const client = await connectRaw(server.port)
      client.send(subscribeSigned(client.socketId, channel))
      expect(await client.next()).toEqual(internal('subscription_succeeded', channel, {}))
    },
  )

  it('take channel_data into the signature when it is sent', async () => {
    const client = await connectRaw(server.port)
    const [channel, channel_data] = ['private-a', '{"user":"x"}']
    const signature = sign(testApp.secret, `${client.socketId}:${channel}:${channel_data}`)
    const auth = `${testApp.key}:${signature}`
    client.send(subscribe(channel, { auth, channel_data }))
    expect(await client.next()).toEqual(internal('subscription_succeeded', channel, {}))

    const other = await connectRaw(server.port)
    other.send(
      subscribe(channel, { ...subscribeSigned(other.socketId, channel).data, channel_data }),
    )
    expect(await other.next()).toEqual(refused(channel, 'AuthError', 401))
  })

  it('refuse everybody else, who then hears nothing', async () => {
    const [client, member] = [await connectRaw(server.port), await connectRaw(server.port)]
    const channel = 'private-tfue'
    const signature = (text: string, secret = testApp.secret) => sign(secret, text)
    const own = `${client.socketId}:${channel}`
    const forged = [
      '',
      'nonsense',
      `${testApp.key}:${'0'.repeat(64)}`,
      `${testApp.key}:${signature(own, 'another secret')}`,
      `other-key:${signature(own)}`,
      signature(own),
      `${testApp.key}:${signature(own).toUpperCase()}`,
      `${testApp.key}:${signature(`${member.socketId}:${channel}`)}`,
      `${testApp.key}:${signature(`${client.socketId}:private-other`)}`,
    ]
    for (const auth of forged) {
      client.send(subscribe(channel, { auth }))
      expect(await client.next()).toEqual(refused(channel, 'AuthError', 401))
    }
    publish(channel)
    expect(await client.flush()).toEqual([])
  })
})

describe('presence channels', () => {
  const channel = 'presence-tfue'

  it('tell who is there, and who comes and goes, once per user', async () => {
    const [ada, again, grace] = [
      await connectRaw(server.port),
      await connectRaw(server.port),
      await connectRaw(server.port),
    ]
    ada.send(subscribeSigned(ada.socketId, channel, presence('1', { name: 'Ada' })))
    const there = { ids: ['1'], hash: { 1: { name: 'Ada' } }, count: 1 }
    const succeeded = internal('subscription_succeeded', channel, { presence: there })
    expect(await ada.next()).toEqual(succeeded)

    again.send(subscribeSigned(again.socketId, channel, presence('1', { name: 'Ada' })))
    expect(await again.next()).toEqual(succeeded)
    grace.send(subscribeSigned(grace.socketId, channel, presence('2', { name: 'Grace' })))
    await grace.next()
    const added = internal('member_added', channel, presence('2', { name: 'Grace' }))
    expect(await ada.next()).toEqual(added)
    expect(await again.next()).toEqual(added)

    ada.socket.close()
    await ada.closed
    expect(await grace.flush()).toEqual([])
    again.send({ event: 'pusher:unsubscribe', data: { channel } })
    expect(await grace.next()).toEqual(internal('member_removed', channel, { user_id: '1' }))
    expect(grace.counts).toEqual([])
  })

  it('write numeric user ids as strings', async () => {
    const client = await connectRaw(server.port)
    const channel_data = '{"user_id":7}'
    const text = `${client.socketId}:${channel}:${channel_data}`
    const auth = `${testApp.key}:${sign(testApp.secret, text)}`
    client.send(subscribe(channel, { auth, channel_data }))
    const there = { ids: ['7'], hash: { 7: null }, count: 1 }
    expect(await client.next()).toEqual(
      internal('subscription_succeeded', channel, { presence: there }),
    )
  })

  it.each([
    undefined,
    'not json',
    '[]',
    '{}',
    '{"user_id":""}',
    '{"user_id":null}',
    '{"user_id":1e308}',
    '{"user_id":9007199254740993}',
    `{"user_id":"1","user_info":${'['.repeat(64)}${']'.repeat(64)}}`,
    `{"user_id":"${'x'.repeat(129)}"}`,
    `{"user_id":"1","user_info":"${'x'.repeat(1024)}"}`,
  ])('refuse channel_data that names nobody: %s', async (channel_data) => {
    const client = await connectRaw(server.port)
    const text = [client.socketId, channel, channel_data].filter((part) => part !== undefined)
    const auth = `${testApp.key}:${sign(testApp.secret, text.join(':'))}`
    client.send(subscribe(channel, { auth, channel_data }))
    expect(await client.next()).toEqual(refused(channel, 'AuthError', 401))
  })

  it('hold 100 members', async () => {
    const client = await connectRaw(server.port)
    const others = await Promise.all(Array.from({ length: 100 }, () => connectRaw(server.port)))
    for (const [index, other] of others.entries()) {
      other.send(subscribeSigned(other.socketId, channel, presence(String(index))))
      await other.next()
    }
    client.send(subscribeSigned(client.socketId, channel, presence('one more')))
    expect(await client.next()).toEqual(refused(channel, 'LimitReached', 403))
    client.send(subscribeSigned(client.socketId, channel, presence('99')))
    expect(await client.next()).toMatchObject({ event: 'pusher_internal:subscription_succeeded' })
  })
})

describe('cache channels', () => {
  it('give the last event to who joins, or tell that there is none', async () => {
    const channel = 'cache-tfue'
    const client = await connectRaw(server.port)
    client.send(subscribe(channel))
    expect(await client.next()).toEqual(internal('subscription_succeeded', channel, {}))
    expect(await client.next()).toEqual({ event: 'pusher:cache_miss', channel })
    publish(channel, '{"n":1}')
    publish(channel, '{"n":2}')
    client.socket.close()
    await client.closed

    const late = await connectRaw(server.port)
    late.send(subscribe(channel))
    await late.next()
    expect(await late.next()).toEqual({ event: 'e', channel, data: '{"n":2}' })
  })
})

describe('subscription counts', () => {
  it('are told to all on a channel at each change', async () => {
    const [a, b] = [await connectRaw(server.port), await connectRaw(server.port)]
    const count = (n: number) => internal('subscription_count', 'tfue', { subscription_count: n })
    a.send(subscribe('tfue'))
    await expect.poll(() => a.counts).toEqual([count(1)])
    b.send(subscribe('tfue'))
    await expect.poll(() => [a.counts, b.counts]).toEqual([[count(1), count(2)], [count(2)]])
    b.socket.close()
    await expect.poll(() => a.counts).toEqual([count(1), count(2), count(1)])
  })
})
