import * as v from 'valibot'
import { WebSocket, type ClientOptions } from 'ws'
import { testApp } from './server'

/**
 * A client that shows every frame as it is on the wire. Subscription counts stand apart: they come
 * a moment after whatever changed them.
 */
export class RawClient {
  readonly socket: WebSocket
  readonly closed: Promise<{ code: number; reason: string }>
  /** The frames `subscription_count`. */
  readonly counts: unknown[] = []
  readonly #frames: unknown[] = []
  readonly #waiting: ((frame: unknown) => void)[] = []

  constructor(url: string, options: ClientOptions = {}) {
    this.socket = new WebSocket(url, options)
    this.socket.on('message', (data) => {
      const text = String(data)
      const frame: unknown = JSON.parse(text)
      if (text.includes('"pusher_internal:subscription_count"')) return void this.counts.push(frame)
      const waiting = this.#waiting.shift()
      if (waiting) waiting(frame)
      else this.#frames.push(frame)
    })
    this.closed = new Promise((resolve) => {
      this.socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }))
    })
    this.socket.on('error', () => {})
  }

  /** The next frame that was not looked at yet. */
  next(): Promise<unknown> {
    if (this.#frames.length > 0) return Promise.resolve(this.#frames.shift())
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  send(message: unknown): void {
    this.socket.send(JSON.stringify(message))
  }

  /** Sends `pusher:ping` and resolves with all that came before its answer. */
  async flush(): Promise<unknown[]> {
    this.send({ event: 'pusher:ping', data: {} })
    const frames: unknown[] = []
    for (;;) {
      const frame = await this.next()
      if (JSON.stringify(frame) === '{"event":"pusher:pong","data":{}}') return frames
      frames.push(frame)
    }
  }
}

export const appUrl = (port: number, query = '?protocol=7', key = testApp.key): string =>
  `ws://127.0.0.1:${port}/app/${key}${query}`

const established = v.object({
  data: v.pipe(v.string(), v.parseJson(), v.object({ socket_id: v.string() })),
})

/** A raw client past its `pusher:connection_established`. */
export async function connectRaw(
  port: number,
  options?: ClientOptions,
): Promise<RawClient & { socketId: string }> {
  const client = new RawClient(appUrl(port), options)
  const { data } = v.parse(established, await client.next())
  return Object.assign(client, { socketId: data.socket_id })
}
