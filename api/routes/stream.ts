import { Hono } from 'hono'
import { streamSSE, type SSEStreamingApi } from 'hono/streaming'
import * as v from 'valibot'
import { ApiError } from '../middleware/api-error'
import type { NodeEnv } from '../middleware/header'
import { optionalUser } from '../middleware/optional-user'
import type { Cursors, Journal, Lease, StoredEvent } from '../realtime'
import { text } from '../openapi/answers'
import { describe } from '../openapi/describe'
import type { Services } from '../services'
import { StoreUnavailable } from '../store'
import { channelsFor } from './heard-channels'
import { createPlaces } from './places'
import { createFrames, type FrameOf } from './stream-frames'
import { loginParam, valid } from './validate'

const HEARTBEAT_MS = 15_000
/** Events that wait for a slow reader, and their bytes; then it is let go, to come back and catch up. */
const MAX_WAITING = 500
const MAX_WAITING_BYTES = 1024 * 1024
/** Streams of one address, and of all. */
const MAX_STREAMS_PER_ADDRESS = 100
const MAX_STREAMS = 5_000
const RETRY_S = 30

const query = v.object({ channel: v.optional(v.string()) })

/**
 * Events as Server-Sent Events, for whoever has no Pusher client: `event:` the type, `id:`
 * `epoch:seq`, `data:` the envelope. `Last-Event-ID` brings what came since, of one channel; who
 * hears several asks for each by `channel`.
 */
export const stream = (services: Services) => {
  const { access, journal, leases, metrics, addressOf } = services
  const { live } = journal
  const frameOf = createFrames()
  const places = createPlaces(MAX_STREAMS_PER_ADDRESS, MAX_STREAMS)
  return new Hono<NodeEnv>().get(
    '/:login/events/stream',
    describe('Events as Server-Sent Events', {
      description:
        'event: the type, id: epoch:seq, data: the envelope. Last-Event-ID brings what came since. Public topics need no token.',
      token: 'optional',
      headers: { 'Last-Event-ID': { type: 'string' } },
      answers: text('It goes on until either side ends it', 'text/event-stream'),
      refuses: [400, 401, 403, 429, 503],
    }),
    loginParam,
    valid('query', query),
    optionalUser(services),
    async (c) => {
      const { login } = c.req.valid('param')
      const { channel } = c.req.valid('query')
      const { viewer } = c.var
      const channels = await channelsFor(access, login, viewer, channel)
      const cursors = cursorsOf(c.req.header('last-event-id'))
      // Hono asks this of a HEAD too, and reads nothing of the stream.
      if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' })
      const leave = places.take(addressOf(c.env?.incoming))
      if (!leave) {
        c.header('Retry-After', String(RETRY_S))
        throw tooManyStreams()
      }
      const left = new AbortController()
      left.signal.addEventListener('abort', leave, { once: true })
      left.signal.addEventListener('abort', metrics.reader(), { once: true })
      // Whether or not anybody reads the stream, it is over with its answer.
      c.env?.outgoing?.once('close', () => left.abort())
      c.header('X-Accel-Buffering', 'no')
      const signal = AbortSignal.any([left.signal, live.stopping])
      let letGo = () => left.abort()
      const queue = createQueue(signal, () => letGo())
      await listenOr(() => live.listen(channels, queue.push, signal), letGo)
      return streamSSE(c, async (sse) => {
        sse.onAbort(() => left.abort())
        // A reader that reads nothing: what is being written to it would never end.
        letGo = () => sse.abort()
        const release = viewer && leases.take(viewer, leaseOf(left))
        await sse.writeSSE({ event: 'hello', data: JSON.stringify({ channels }) })
        const write = writeTo(sse, frameOf)
        const told = await tellMissed(write, journal, channels, cursors)
        if (told) await tellLive(sse, write, queue, told)
        release?.()
        left.abort()
      })
    },
  )
}

/** Who can't be told anything takes no place. @throws what `listen` does */
async function listenOr(listen: () => void | Promise<void>, leave: () => void): Promise<void> {
  try {
    await listen()
  } catch (error) {
    leave()
    throw error
  }
}

/** The stream ends with the log-in that opened it. */
const leaseOf = (left: AbortController): Lease => ({
  key: left,
  isOpen: () => !left.signal.aborted,
  end: () => left.abort(),
})

const tooManyStreams = () =>
  new ApiError(
    429,
    'rate-limited',
    'Too many event streams are open',
    `Close one, or try again in ${RETRY_S} s`,
  )

type Write = (event: StoredEvent) => Promise<unknown>

const writeTo =
  (sse: SSEStreamingApi, frameOf: FrameOf): Write =>
  (event) =>
    sse.write(frameOf(event))

/**
 * Writes what was missed, no more of it at a time than an answer holds.
 * @returns the ids of it; undefined where it can't be told now, so that the reader comes again
 */
async function tellMissed(
  write: Write,
  journal: Journal,
  channels: readonly string[],
  cursors: Cursors | undefined,
): Promise<Set<string> | undefined> {
  const told = new Set<string>()
  for (let from = cursors; from;) {
    const missed = await Promise.resolve(journal.catchUp(channels, from)).catch(unlessAway)
    if (!missed) return undefined
    const { epoch, events, more } = missed
    for (const event of events) {
      await write(event)
      told.add(event.id)
    }
    const last = Math.max(...events.map(({ seq }) => seq))
    from = more ? { epochs: [epoch], after: [last] } : undefined
  }
  return told
}

function unlessAway(error: unknown): undefined {
  if (!(error instanceof StoreUnavailable)) throw error
}

/** Writes what comes; what was missed may be in it again. */
async function tellLive(
  sse: SSEStreamingApi,
  write: Write,
  queue: ReturnType<typeof createQueue>,
  told: Set<string>,
): Promise<void> {
  for (let next = await queue.next(); next !== 'end'; next = await queue.next()) {
    if (next === 'silence') await sse.write(': still here\n\n')
    else if (!told.delete(next.id)) await write(next)
  }
}

/** `epoch:seq` of the last event that the client has had. */
function cursorsOf(lastEventId: string | undefined): Cursors | undefined {
  const parts = /^(.{1,100}):(\d{1,15})$/.exec(lastEventId ?? '')
  if (!parts) return undefined
  const [, epoch = '', seq] = parts
  return { epochs: [epoch], after: [Number(seq)] }
}

/** Events in their order; `silence` when none came for a while, `end` when it is over. */
function createQueue(signal: AbortSignal, onOverrun: () => void) {
  const waiting: StoredEvent[] = []
  let bytes = 0
  let isOverrun = false
  let wake = () => {}
  signal.addEventListener('abort', () => wake(), { once: true })

  return {
    push(event: StoredEvent): void {
      if (isOverrun) return
      waiting.push(event)
      bytes += event.bytes
      isOverrun = waiting.length > MAX_WAITING || (waiting.length > 1 && bytes > MAX_WAITING_BYTES)
      if (isOverrun) onOverrun()
      wake()
    },
    async next(): Promise<StoredEvent | 'silence' | 'end'> {
      const isOver = () => signal.aborted || isOverrun
      if (!isOver() && waiting.length === 0) {
        let timer: NodeJS.Timeout | undefined
        await new Promise<void>((resolve) => {
          wake = resolve
          timer = setTimeout(resolve, HEARTBEAT_MS)
        })
        clearTimeout(timer)
      }
      if (isOver()) return 'end'
      const next = waiting.shift()
      bytes -= next?.bytes ?? 0
      return next ?? 'silence'
    },
  }
}
