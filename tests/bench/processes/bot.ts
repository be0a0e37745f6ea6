import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { historySchema } from '../../../api/shared/listen/feed-event'
import { openLink } from '../../chaos/link'
import type { Heard, Reader, ReaderPlace } from './reader'

const RETRY_MS = 500
const event = v.object({ id: v.string(), seq: v.number(), epoch: v.string() })

/**
 * A bot: `pusher-js`, a new client for each link, for one whose handshake is cut never tries again
 * by itself; and `GET …/events?epoch=&after=` for what lies between. Of several copies it keeps the
 * first.
 */
export function startBot({ key, pusherPort, apiPort, login, address }: ReaderPlace): Reader {
  const byId = new Map<string, Heard>()
  const stop = new AbortController()
  /** Up to here nothing is missing. */
  let whole: Heard | undefined

  let begin = () => {}
  const ready = new Promise<void>((resolve) => (begin = resolve))
  let closeLink = () => {}

  function open(): void {
    if (stop.signal.aborted) return
    closeLink = openLink(
      { key, port: pusherPort, channel: login },
      {
        subscribed: () => void catchUp().then(begin),
        event(_name, data) {
          const read = v.safeParse(event, data)
          if (read.success) keep(read.output)
        },
        lost: () => void setTimeout(open, RETRY_MS),
      },
    )
  }
  open()

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
      closeLink()
    },
  }
}
