import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { openEventStream } from '../../event-stream'
import type { Heard, Reader, ReaderPlace } from './reader'

/** As browsers do where the server says nothing of it. */
const RETRY_MS = 1_000
const data = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ id: v.string(), seq: v.number(), epoch: v.string() }),
)

/** A reader of Server-Sent Events that comes again with `Last-Event-ID`; it sorts nothing. */
export function readStream({ apiPort, login, address }: ReaderPlace): Reader {
  const heard: Heard[] = []
  const closed = new AbortController()
  let leave = () => {}
  let lastId = ''
  let greet = () => {}
  const ready = new Promise<void>((resolve) => (greet = resolve))

  function take(fields: Record<string, string>): void {
    if (fields.event === 'hello') greet()
    const read = v.safeParse(data, fields.data)
    if (!read.success) return
    heard.push(read.output)
    lastId = fields.id ?? lastId
  }

  /** Until the stream ends, by an error. */
  async function readOnce(): Promise<void> {
    const headers = { 'X-Forwarded-For': address, ...(lastId && { 'Last-Event-ID': lastId }) }
    const stream = await openEventStream(`http://127.0.0.1:${apiPort}`, login, '', headers)
    leave = stream.close
    if (closed.signal.aborted) leave()
    while (stream.response.ok) take(await stream.next())
  }

  async function keepReading(): Promise<void> {
    while (!closed.signal.aborted) {
      await readOnce().catch(() => {})
      await wait(RETRY_MS)
    }
  }
  void keepReading()

  return {
    kind: 'stream',
    ready,
    heard: () => heard,
    untrue: () => [],
    receipts: () => 0,
    close() {
      closed.abort()
      leave()
    },
  }
}
