import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { openEventStream } from '../event-stream'

const PAUSE_MS = 100
const told = v.object({ id: v.string() })

/** A reader of Server-Sent Events, as a bot is. */
export interface Reader {
  /** The ids of the events, as they came. */
  heard: readonly string[]
  close: () => void
}

/** Reads a streamer's events from now on; comes back with `Last-Event-ID` whenever a stream ends. */
export async function openReader(baseUrl: string, login: string): Promise<Reader> {
  const heard: string[] = []
  const closed = new AbortController()
  let last: string | undefined
  let leave = () => {}

  async function open() {
    const headers: Record<string, string> = last === undefined ? {} : { 'Last-Event-ID': last }
    const stream = await openEventStream(baseUrl, login, '', headers)
    leave = stream.close
    if (!stream.response.ok) throw new Error(`Refused: ${stream.response.status}`)
    return stream
  }

  async function follow({ next }: Awaited<ReturnType<typeof open>>): Promise<void> {
    for (;;) {
      const { event, id, data = '{}' } = await next()
      if (event === 'hello') continue
      last = id
      heard.push(v.parse(told, JSON.parse(data)).id)
    }
  }

  async function comeBack(): Promise<void> {
    while (!closed.signal.aborted) {
      await wait(PAUSE_MS)
      // It may be refused, or cut: it comes again.
      await open()
        .then(follow)
        .catch(() => {})
    }
  }

  const first = await open()
  await first.next()
  void follow(first)
    .catch(() => {})
    .then(comeBack)
  return {
    heard,
    close() {
      closed.abort()
      leave()
    },
  }
}
