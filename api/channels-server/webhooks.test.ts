import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import Pusher from 'pusher'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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
/** What is answered to requests with this in their body. */
let answerTo: (body: string) => number | 'never' | undefined
let deliveries: Delivery[]

beforeEach(async () => {
  answers = []
  answerTo = () => undefined
  deliveries = []
  receiver = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)])
    deliveries.push({ headers: Object.fromEntries(headers), body })
    const answer = answerTo(body) ?? answers.shift() ?? 200
    if (answer !== 'never') response.writeHead(answer).end()
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

const subscribe = (channel: string) => ({ event: 'pusher:subscribe', data: { channel } })

it.each([400, 403, 413, 429])('are not sent again when they are answered %i', async (status) => {
  answers = [status]
  const client = await connectRaw(server.port)
  client.send(subscribe('first'))
  await expect.poll(() => deliveries.length).toBe(1)
  client.send(subscribe('second'))
  await expect.poll(() => deliveries.length).toBe(2)
  expect(events()).toMatchObject([{ channel: 'first' }, { channel: 'second' }])
})

describe('client events', () => {
  const channel = 'private-a'
  const say = (data: unknown) => ({ event: 'client-hi', channel, data })
  const isOfClients = (body: string) => body.includes('"client_event"')

  it('go in requests that any receiver takes, in their order', async () => {
    const client = await connectRaw(server.port)
    client.send(subscribeSigned(client.socketId, channel))
    // Each quote is two bytes in the event and four in the request.
    for (let n = 0; n < 10; n++) client.send(say({ n, text: '"'.repeat(5000) }))
    expect(await client.flush()).toHaveLength(1)
    await expect.poll(() => events().length).toBe(11)
    for (const { body } of deliveries) expect(Buffer.byteLength(body)).toBeLessThan(64 * 1024)
    expect(events()).toMatchObject([
      { name: 'channel_occupied' },
      ...Array.from({ length: 10 }, (_, n) => ({
        data: expect.stringContaining(`{"n":${n},`),
      })),
    ])
  })

  it.each(['never', 500, 413] as const)(
    'hold up nothing when they are answered: %s',
    async (answer) => {
      answerTo = (body) => (isOfClients(body) ? answer : undefined)
      const client = await connectRaw(server.port)
      client.send(subscribeSigned(client.socketId, channel))
      for (let n = 0; n < 5; n++) client.send(say('x'.repeat(9_900)))
      client.send(subscribe('tfue'))
      client.send({ event: 'pusher:unsubscribe', data: { channel: 'tfue' } })
      await client.flush()
      const told = () => deliveries.filter(({ body }) => body.includes('channel_vacated'))
      await expect.poll(told, { timeout: 2_000 }).toHaveLength(1)
    },
  )
})
