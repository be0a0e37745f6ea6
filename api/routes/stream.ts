import { Hono } from 'hono'
import { streamSSE, type SSEStreamingApi } from 'hono/streaming'
import * as v from 'valibot'
import { optionalUser } from '../middleware/optional-user'
import { catchUp, type Cursors, type StoredEvent } from '../realtime'
import { text } from '../openapi/answers'
import { describe } from '../openapi/describe'
import type { Services } from '../services'
import { channelsFor } from './heard-channels'
import { loginParam, valid } from './validate'

const HEARTBEAT_MS = 15_000
/** Events that wait for a slow reader; then it is let go, to come back and catch up. */
const MAX_WAITING = 500

const query = v.object({ channel: v.optional(v.string()) })
const stored = v.object({ type: v.string() })

/** What waits to be written: an event, and the type that it is bound to. */
interface Waiting {
  type: string
  event: StoredEvent
}

/**
 * Events as Server-Sent Events, for whoever has no Pusher client: `event:` the type, `id:`
 * `epoch:seq`, `data:` the envelope. `Last-Event-ID` brings what came since, of one channel; who
 * hears several asks for each by `channel`.
 */
export const stream = ({ sessions, access, history, live }: Services) =>
  new Hono().get(
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
    optionalUser(sessions),
    async (c) => {
      const { login } = c.req.valid('param')
      const { channel } = c.req.valid('query')
      const channels = await channelsFor(access, login, c.var.viewer, channel)
      const cursors = cursorsOf(c.req.header('last-event-id'))
      c.header('X-Accel-Buffering', 'no')
      return streamSSE(c, async (sse) => {
        const left = new AbortController()
        sse.onAbort(() => left.abort())
        const signal = AbortSignal.any([left.signal, live.stopping])
        const queue = createQueue(signal)
        live.listen(channels, (_channel, type, event) => queue.push({ type, event }), signal)
        const missed = cursors ? catchUp(history, channels, cursors).events : []
        await sse.writeSSE({ event: 'hello', data: JSON.stringify({ channels }) })
        await send(sse, history.epoch, missed.map(typed), queue)
        left.abort()
      })
    },
  )

/** Writes what was missed, then what comes; an event that is in both once. */
async function send(
  sse: SSEStreamingApi,
  epoch: string,
  missed: readonly Waiting[],
  queue: ReturnType<typeof createQueue>,
): Promise<void> {
  const sent = new Set(missed.map(({ event }) => event.id))
  const write = ({ type, event }: Waiting) =>
    sse.writeSSE({ event: type, id: `${epoch}:${event.seq}`, data: event.json })
  for (const one of missed) await write(one)
  for (let next = await queue.next(); next !== 'end'; next = await queue.next()) {
    if (next === 'silence') await sse.write(': still here\n\n')
    else if (!sent.delete(next.event.id)) await write(next)
  }
}

const typed = (event: StoredEvent): Waiting => ({
  type: v.parse(stored, JSON.parse(event.json)).type,
  event,
})

/** `epoch:seq` of the last event that the client has had. */
function cursorsOf(lastEventId: string | undefined): Cursors | undefined {
  const parts = /^(.{1,100}):(\d{1,15})$/.exec(lastEventId ?? '')
  if (!parts) return undefined
  const [, epoch = '', seq] = parts
  return { epochs: [epoch], after: [Number(seq)] }
}

/** Events in their order; `silence` when none came for a while, `end` when it is over. */
function createQueue(signal: AbortSignal) {
  const waiting: Waiting[] = []
  let isOverrun = false
  let wake = () => {}
  signal.addEventListener('abort', () => wake(), { once: true })

  return {
    push(one: Waiting): void {
      isOverrun ||= waiting.length >= MAX_WAITING
      if (!isOverrun) waiting.push(one)
      wake()
    },
    async next(): Promise<Waiting | 'silence' | 'end'> {
      const isOver = () => signal.aborted || isOverrun
      if (!isOver() && waiting.length === 0) {
        let timer: NodeJS.Timeout | undefined
        await new Promise<void>((resolve) => {
          wake = resolve
          timer = setTimeout(resolve, HEARTBEAT_MS)
        })
        clearTimeout(timer)
      }
      return isOver() ? 'end' : (waiting.shift() ?? 'silence')
    },
  }
}
