import { once } from 'node:events'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import * as v from 'valibot'
import { startServer, type TestServer } from '../server'

const data = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ id: v.string(), seq: v.number(), streamer: v.object({ login: v.string() }) }),
)
const trigger = v.object({ data })
const probe = v.object({ name: v.literal('probe') })
const body = v.union([v.object({ batch: v.array(trigger) }), trigger])

/** A request to publish, as Pusher got it. */
export interface PusherRequest {
  path: string
  /** Message ids and numbers of its events, in its order. */
  ids: string[]
  seqs: number[]
  channel: string
  /** Answers it; until then it hangs. */
  answer: (status?: number) => void
}

/** A Pusher that answers nothing by itself. */
export interface SlowPusher {
  requests: readonly PusherRequest[]
  /** Waits for the request of this index. */
  request: (index: number) => Promise<PusherRequest>
  /** From now on answers each request at once; `status` may choose by request. */
  answerAll: (status: number | ((request: PusherRequest) => number)) => void
}

/** Our server and the slow Pusher that it publishes to, both until the test ends. */
export async function startWithSlowPusher(): Promise<{ server: TestServer; pusher: SlowPusher }> {
  const { pusher, settings } = await startSlowPusher()
  const server = await startServer({ ...settings, LOG_LEVEL: 'silent' })
  onTestFinished(() => server.stop())
  return { server, pusher }
}

/** A slow Pusher until the test ends, and the settings with which one publishes to it. */
export async function startSlowPusher(): Promise<{
  pusher: SlowPusher
  settings: Record<string, string>
}> {
  const requests: PusherRequest[] = []
  const waiting = new Map<number, (request: PusherRequest) => void>()
  let answerNow: ((request: PusherRequest) => number) | undefined

  const http = createServer(async (request, response) => {
    // It is asked who is on which channel, too: nobody.
    if (request.method === 'GET') return response.end('{"channels":{}}')
    const asked: unknown = await json(request)
    // One that is tried while it fails gets no event.
    if (v.is(probe, asked)) return response.writeHead(500).end()
    const sent = v.parse(body, asked)
    const events = ('batch' in sent ? sent.batch : [sent]).map((event) => event.data)
    const arrived: PusherRequest = {
      path: request.url?.split('?')[0] ?? '',
      ids: events.map(({ id }) => id),
      seqs: events.map(({ seq }) => seq),
      channel: events[0]?.streamer.login ?? '',
      answer: (status = 200) => response.writeHead(status).end('{}'),
    }
    requests.push(arrived)
    waiting.get(requests.length - 1)?.(arrived)
    if (answerNow) arrived.answer(answerNow(arrived))
  }).listen(0, 'localhost')
  await once(http, 'listening')
  const address = http.address()
  if (typeof address !== 'object' || !address) throw new Error('No port')

  onTestFinished(() => {
    http.closeAllConnections()
    http.close()
  })

  const pusher: SlowPusher = {
    requests,
    async request(index) {
      const here = requests[index]
      return here ?? (await new Promise((resolve) => waiting.set(index, resolve)))
    },
    answerAll(status) {
      answerNow = typeof status === 'number' ? () => status : status
    },
  }
  return { pusher, settings: settingsFor(address.port) }
}

/** Settings for a Pusher on this port. */
export const settingsFor = (port: number) => ({
  PUSHER_APP_ID: '7',
  PUSHER_KEY: 'a-key',
  PUSHER_SECRET: 'the-secret',
  PUSHER_HOST: 'localhost',
  PUSHER_PORT: String(port),
  PUSHER_USE_TLS: 'false',
})
