import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterEach, expect, it } from 'vitest'
import { createPusherPublisher } from './pusher-publisher'
import type { Publisher } from './publisher'

const TIMEOUT_MS = 300
const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

/** A publisher to a Pusher that answers as `answer` says. */
async function publisherTo(answer: RequestListener): Promise<Publisher> {
  const pusher = createServer(answer).listen(0, 'localhost')
  await once(pusher, 'listening')
  closing.push(() => {
    pusher.closeAllConnections()
    pusher.close()
  })
  const address = pusher.address()
  return publisherAt(typeof address === 'object' && address ? address.port : 0)
}

const publisherAt = (port: number) =>
  createPusherPublisher(
    { mode: 'cluster', id: '7', key: 'k', secret: 's', host: 'localhost', port, useTLS: false },
    TIMEOUT_MS,
  )

it('triggers a single event, and events that waited as a batch, over one connection', async () => {
  const bodies: unknown[] = []
  const ports = new Set<number | undefined>()
  const publisher = await publisherTo(async (request, response) => {
    ports.add(request.socket.remotePort)
    bodies.push([request.url?.split('?')[0], await json(request)])
    response.end('{}')
  })
  await Promise.all(['1', '2', '3'].map((data) => publisher.publish('tfue', 'channel.raid', data)))
  const inBatch = { channel: 'tfue', name: 'channel.raid' }
  expect(bodies).toEqual([
    ['/apps/7/events', { channels: ['tfue'], name: 'channel.raid', data: '1' }],
    [
      '/apps/7/batch_events',
      {
        batch: [
          { ...inBatch, data: '2' },
          { ...inBatch, data: '3' },
        ],
      },
    ],
  ])
  expect(ports.size).toBe(1)
})

it.each([400, 413, 429, 500, 503])(
  'rejects with the status when Pusher answers %i',
  async (code) => {
    const publisher = await publisherTo((_, response) => response.writeHead(code).end('why'))
    await expect(publisher.publish('tfue', 'channel.raid', '{}')).rejects.toMatchObject({
      name: 'PublishError',
      message: `Pusher answered ${code}`,
    })
  },
)

it.each<[string, RequestListener]>([
  ['never answers', () => {}],
  ['never ends its answer', (_, response) => void response.writeHead(200).write('{')],
  ['never ends its refusal', (_, response) => void response.writeHead(500).write('{')],
])('rejects in time when Pusher %s', async (_, answer) => {
  const publisher = await publisherTo(answer)
  await expect(publisher.publish('tfue', 'channel.raid', '{}')).rejects.toMatchObject({
    name: 'PublishError',
    message: 'Pusher did not answer',
  })
})

it('rejects with the reason when Pusher is not there', async () => {
  await expect(publisherAt(1).publish('tfue', 'channel.raid', '{}')).rejects.toMatchObject({
    name: 'PublishError',
    message: "Pusher can't be reached: ECONNREFUSED",
  })
})
