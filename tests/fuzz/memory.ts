import { once } from 'node:events'
import * as v from 'valibot'
import { WebSocket } from 'ws'
import type { TestServer } from '../server'

/** Settings with which a server lets us look at its memory. */
export const inspected = { NODE_OPTIONS: '--inspect=127.0.0.1:0' }

const address = /Debugger listening on (ws:\S+)/
const usage = v.pipe(
  v.object({ result: v.object({ result: v.object({ value: v.string() }) }) }),
  v.transform(({ result }): unknown => JSON.parse(result.result.value)),
  v.object({ heapUsed: v.number(), external: v.number() }),
)

/** What a server holds (bytes) once its garbage is collected: objects, and buffers beside them. */
export async function memoryOf(server: TestServer): Promise<number> {
  const url = address.exec(server.output())?.[1]
  if (!url) throw new Error(`The server can't be inspected:\n${server.output()}`)
  const socket = new WebSocket(url)
  await once(socket, 'open')
  let calls = 0
  async function call(method: string, params: object = {}): Promise<unknown> {
    socket.send(JSON.stringify({ id: ++calls, method, params }))
    const [answer]: unknown[] = await once(socket, 'message')
    return JSON.parse(String(answer))
  }
  try {
    // What the first round lets go of may hold something in its turn.
    for (const _round of [1, 2]) await call('HeapProfiler.collectGarbage')
    const expression = 'JSON.stringify(process.memoryUsage())'
    const { heapUsed, external } = v.parse(usage, await call('Runtime.evaluate', { expression }))
    return heapUsed + external
  } finally {
    socket.terminate()
  }
}
