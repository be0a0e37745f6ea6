import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
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
  const stop = new AbortController()
  let lastId = ''
  let greet = () => {}
  const ready = new Promise<void>((resolve) => (greet = resolve))

  function take(block: string): void {
    const fields = new Map(block.split('\n').map((line) => split(line)))
    if (fields.get('event') === 'hello') greet()
    const read = v.safeParse(data, fields.get('data'))
    if (!read.success) return
    heard.push(read.output)
    lastId = fields.get('id') ?? lastId
  }

  async function readOnce(): Promise<void> {
    const response = await fetch(
      `http://127.0.0.1:${apiPort}/api/streamers/${login}/events/stream`,
      {
        headers: { 'X-Forwarded-For': address, ...(lastId && { 'Last-Event-ID': lastId }) },
        signal: stop.signal,
      },
    )
    if (!response.ok || !response.body) return
    let text = ''
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      text += chunk
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      blocks.forEach(take)
    }
  }

  async function keepReading(): Promise<void> {
    while (!stop.signal.aborted) {
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
    close: () => stop.abort(),
  }
}

function split(line: string): [name: string, value: string] {
  const [name = '', value = ''] = line.split(/: ?(.*)/s, 2)
  return [name, value]
}
