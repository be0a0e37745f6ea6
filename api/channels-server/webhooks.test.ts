import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import Pusher from 'pusher'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { presence, subscribeSigned } from './testing/frames'
import { connectRaw } from './testing/raw-client'
import { startTestServer, testApp, type TestServer } from './testing/server'

interface Delivery {
  headers: Record<string, string>
  body: string
}

let server: TestServer
let receiver: Server
let answers: number[]
let deliveries: Delivery[]

beforeEach(async () => {
  answers = []
  deliveries = []
  receiver = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)])
    deliveries.push({ headers: Object.fromEntries(headers), body })
    response.writeHead(answers.shift() ?? 200).end()
  }).listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const address = receiver.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const webhook = `http://127.0.0.1:${port}/hook`
  server = await startTestServer({ apps: [{ ...testApp, webhook }] })
})
afterEach(async () => {
  await server.stop()
  receiver.closeAllConnections()
  receiver.close()
})

/** Every event so far, checked as an app's server would: by the official library. */
function events(): unknown[] {
  const pusher = new Pusher({ appId: testApp.id, ...testApp, host: 'localhost' })
  return deliveries.flatMap(({ headers, body }) => {
    const webhook = pusher.webhook({ headers, rawBody: body })
    expect(webhook.isValid()).toBe(true)
    expect(Math.abs(webhook.getTime().getTime() - Date.now())).toBeLessThan(60_000)
    return webhook.getEvents()
  })
}

it('tells of channels that are occupied and vacated, signed', async () => {
  const [a, b] = [await connectRaw(server.port), await connectRaw(server.port)]
  for (const client of [a, b]) {
    client.send({ event: 'pusher:subscribe', data: { channel: 'tfue' } })
    await client.next()
  }
  a.socket.close()
  await a.closed
  b.send({ event: 'pusher:unsubscribe', data: { channel: 'tfue' } })
  await expect.poll(events).toEqual([
    { name: 'channel_occupied', channel: 'tfue' },
    { name: 'channel_vacated', channel: 'tfue' },
  ])
})

it('tells of members, cache misses and client events, in strings only', async () => {
  const [channel, cache] = ['presence-tfue', 'private-cache-a']
  const client = await connectRaw(server.port)
  client.send(subscribeSigned(client.socketId, channel, presence('7')))
  client.send({ event: 'client-hi', channel, data: { n: 1 } })
  client.send(subscribeSigned(client.socketId, cache))
  await client.flush()
  client.socket.close()
  await expect.poll(() => events().length).toBe(8)
  expect(events()).toEqual([
    { name: 'channel_occupied', channel },
    { name: 'member_added', channel, user_id: '7' },
    {
      name: 'client_event',
      channel,
      event: 'client-hi',
      data: '{"n":1}',
      socket_id: client.socketId,
      user_id: '7',
    },
    { name: 'channel_occupied', channel: cache },
    { name: 'cache_miss', channel: cache },
    { name: 'member_removed', channel, user_id: '7' },
    { name: 'channel_vacated', channel },
    { name: 'channel_vacated', channel: cache },
  ])
})

it('are sent again until they are taken, in their order', async () => {
  answers = [500]
  const client = await connectRaw(server.port)
  client.send({ event: 'pusher:subscribe', data: { channel: 'first' } })
  await expect.poll(() => deliveries.length).toBe(1)
  client.send({ event: 'pusher:subscribe', data: { channel: 'second' } })
  await expect.poll(() => deliveries.length, { timeout: 5000 }).toBe(3)
  expect(events()).toMatchObject([
    { channel: 'first' },
    { channel: 'first' },
    { channel: 'second' },
  ])
})
