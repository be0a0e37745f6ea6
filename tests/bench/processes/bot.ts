import Pusher from 'pusher-js'
import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { historySchema } from '../../../api/shared/listen/feed-event'
import type { Heard, Reader, ReaderPlace } from './reader'

const RETRY_MS = 500
const event = v.object({ id: v.string(), seq: v.number(), epoch: v.string() })

/**
 * A bot as `api/realtime/README.md` has it: `pusher-js`, which connects again by itself, and
 * `GET …/events?epoch=&after=` for what lies between. Of several copies it keeps the first.
 */
export function startBot({ key, pusherPort, apiPort, login, address }: ReaderPlace): Reader {
  const byId = new Map<string, Heard>()
  const stop = new AbortController()
  /** Up to here nothing is missing. */
  let whole: Heard | undefined

  const client = new Pusher(key, {
    cluster: 'own',
    wsHost: '127.0.0.1',
    wsPort: pusherPort,
    forceTLS: false,
    enabledTransports: ['ws'],
    disableStats: true,
  })
  const channel = client.subscribe(login)
  const ready = new Promise<void>((resolve) => {
    channel.bind('pusher:subscription_succeeded', () => void catchUp().then(resolve))
  })
  channel.bind_global((name: string, data: unknown) => {
    const read = v.safeParse(event, data)
    if (!name.startsWith('pusher:') && read.success) keep(read.output)
  })

  function keep(one: Heard): void {
    if (!byId.has(one.id)) byId.set(one.id, one)
  }

  async function ask(): Promise<v.InferOutput<typeof historySchema>> {
    const query = whole ? `?epoch=${whole.epoch}&after=${whole.seq}` : ''
    const url = `http://127.0.0.1:${apiPort}/api/streamers/${login}/events${query}`
    const headers = { 'X-Forwarded-For': address }
    const answer = await fetch(url, { headers, signal: stop.signal })
    if (!answer.ok) throw new Error(`The history answered ${answer.status}`)
    return v.parse(historySchema, await answer.json())
  }

  async function catchUp(): Promise<void> {
    for (let more = true; more && !stop.signal.aborted;) {
      const answer = await ask().catch(() => undefined)
      if (!answer) {
        await wait(RETRY_MS)
        continue
      }
      answer.events.forEach(keep)
      whole = answer.events.at(-1) ?? whole
      more = answer.more === true
    }
  }

  return {
    kind: 'pusher-js',
    ready,
    heard: () => [...byId.values()].toSorted((a, b) => a.seq - b.seq),
    untrue: () => [],
    receipts: () => 0,
    close() {
      stop.abort()
      client.disconnect()
    },
  }
}
