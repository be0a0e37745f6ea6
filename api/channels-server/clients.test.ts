import type PusherClient from 'pusher-js'
import type { Channel } from 'pusher-js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChannelsEvent } from '.'
import { apiClient, bound, joined, openClient, record } from './testing/official-clients'
import { startTestServer, testApp, type TestServer } from './testing/server'

// The official clients, browser side and server side, against a real HTTP server.

let server: TestServer
const clients: PusherClient[] = []
const log: ChannelsEvent[] = []

beforeEach(async () => {
  log.length = 0
  server = await startTestServer({ log: (event) => log.push(event) })
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.disconnect()
  await server.stop()
})

function open(key = testApp.key): PusherClient {
  const client = openClient(server.port, key)
  clients.push(client)
  return client
}

const api = (options = {}) => apiClient(server.port, options)

/** Resolves once all that was published before has arrived. */
async function settled(channel: Channel): Promise<void> {
  const end = bound(channel, 'end')
  server.channels.publish(testApp.id, { channel: channel.name, name: 'end', data: '{}' })
  await end
}

describe('pusher-js', () => {
  it('connects, and gets what is published in process', async () => {
    const client = open()
    const channel = await joined(client, 'tfue')
    expect(client.connection.state).toBe('connected')
    expect(client.connection.socket_id).toMatch(/^\d+\.\d+$/)

    const raid = bound(channel, 'channel.raid')
    const data = JSON.stringify({ viewers: 240, title: 'é <b> 😀' })
    server.channels.publish(testApp.id, { channel: 'tfue', name: 'channel.raid', data })
    expect(await raid).toEqual({ viewers: 240, title: 'é <b> 😀' })
    expect(log[0]).toMatchObject({ name: 'connected', socketId: client.connection.socket_id })
  })

  it('gets nothing after it has unsubscribed', async () => {
    const client = open()
    const [left, stayed] = [await joined(client, 'left'), await joined(client, 'stayed')]
    const events = record(left)
    client.unsubscribe('left')
    await joined(client, 'after')
    server.channels.publish(testApp.id, { channel: 'left', name: 'e', data: '{}' })
    await settled(stayed)
    expect(events).toEqual([])
  })

  it("never gets another channel's or another app's events", async () => {
    const other = { id: '2', key: 'other-key', secret: 'other-secret' }
    await server.stop()
    server = await startTestServer({ apps: [testApp, other] })
    const [tfue, ninja] = [await joined(open(), 'tfue'), await joined(open(), 'ninja')]
    const foreign = await joined(open(other.key), 'tfue')
    const [seen, unseen, elsewhere] = [record(tfue), record(ninja), record(foreign)]
    await api().trigger('tfue', 'e', { n: 1 })
    server.channels.publish(other.id, { channel: 'tfue', name: 'end', data: '{}' })
    await Promise.all([settled(tfue), settled(ninja), bound(foreign, 'end')])
    expect(seen).toEqual([
      ['e', { n: 1 }],
      ['end', {}],
    ])
    expect(unseen).toEqual([['end', {}]])
    expect(elsewhere).toEqual([['end', {}]])
  })

  it('is told that it may not join a private channel', async () => {
    const client = open()
    const channel = client.subscribe('tfue')
    await bound(channel, 'pusher:subscription_succeeded')
    client.config.channelAuthorizer = (_, callback) => callback(null, { auth: 'test-key:00' })
    const restricted = client.subscribe('private-tfue')
    expect(await bound(restricted, 'pusher:subscription_error')).toMatchObject({
      type: 'AuthError',
      status: 401,
    })
    expect(restricted.subscribed).toBe(false)
    expect(client.connection.state).toBe('connected')
  })

  it('gives up on an unknown key with 4001', async () => {
    const client = open('nobody')
    const [error] = await Promise.all([
      bound(client.connection, 'error'),
      bound(client.connection, 'disconnected'),
    ])
    expect(error).toMatchObject({ error: { data: { code: 4001 } } })
  })

  it('stays connected through silence by ping and pong', async () => {
    await server.stop()
    server = await startTestServer({ activityTimeout: 0.05, pongTimeout: 0.05 })
    const client = open()
    const channel = await joined(client, 'tfue')
    let pings = 0
    await new Promise<void>((resolve) => {
      client.connection.bind('message', ({ event }: { event: string }) => {
        if (event === 'pusher:ping' && ++pings === 5) resolve()
      })
    })
    await settled(channel)
    expect(client.connection.state).toBe('connected')
  })

  it('comes back at once, to the same channels, when it is closed with 4200', async () => {
    const client = open()
    const channel = await joined(client, 'tfue')
    const before = client.connection.socket_id
    const again = bound(channel, 'pusher:subscription_succeeded')
    const error = bound(client.connection, 'error')
    await server.replace()
    expect(await error).toMatchObject({ data: { code: 4200 } })
    await again
    expect(client.connection.socket_id).not.toBe(before)
    const event = bound(channel, 'e')
    await api().trigger('tfue', 'e', { n: 2 })
    expect(await event).toEqual({ n: 2 })
  })

  it('finds a server that was down in between on the same port', async () => {
    const client = open()
    const channel = await joined(client, 'tfue')
    await Promise.all([bound(client.connection, 'connecting'), server.stop()])
    server = await startTestServer({}, server.port)
    // A failed attempt costs pusher-js 15 s; a fresh start, none.
    client.disconnect()
    client.connect()
    await bound(channel, 'pusher:subscription_succeeded')
    const event = bound(channel, 'e')
    await api().trigger('tfue', 'e', { n: 3 })
    expect(await event).toEqual({ n: 3 })
  })
})

describe('pusher', () => {
  it('triggers on several channels, except to the socket it excludes', async () => {
    const [sender, other] = [open(), open()]
    const [own, foreign] = [await joined(sender, 'tfue'), await joined(other, 'tfue')]
    const [excluded, received] = [record(own), record(foreign)]
    const response = await api().trigger(
      ['tfue', 'ninja'],
      'e',
      { n: 1 },
      { socket_id: sender.connection.socket_id },
    )
    expect(await response.text()).toBe('{}')
    await settled(own)
    expect(excluded).toEqual([['end', {}]])
    expect(received).toEqual([
      ['e', { n: 1 }],
      ['end', {}],
    ])
  })

  it('triggers a batch in order', async () => {
    const channel = await joined(open(), 'tfue')
    const events = record(channel)
    const batch = [1, 2, 3].map((n) => ({ channel: 'tfue', name: 'e', data: { n } }))
    expect(await (await api().triggerBatch(batch)).json()).toEqual({})
    await settled(channel)
    expect(events.map(([, data]) => data)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }, {}])
  })

  it('learns subscription counts when it asks', async () => {
    await joined(open(), 'tfue')
    const response = await api().trigger('tfue', 'e', {}, { info: 'subscription_count' })
    expect(await response.json()).toEqual({ channels: { tfue: { subscription_count: 1 } } })
  })

  it('is refused with 401 for another secret and 413 for too much data', async () => {
    await expect(api({ secret: 'wrong' }).trigger('tfue', 'e', {})).rejects.toMatchObject({
      status: 401,
    })
    await expect(api().trigger('tfue', 'e', 'x'.repeat(10_241))).rejects.toMatchObject({
      status: 413,
    })
  })
})
