import type { WebhookEvent } from './webhook-event'

/** Events in one request. */
const MAX_EVENTS = 100
/** Bytes of them: receivers bound their bodies, ours at 64 KiB. One event is smaller than that. */
const MAX_REQUEST_BYTES = 48 * 1024

interface Waiting {
  /** When it happened, among the events of all queues. */
  order: number
  json: string
  bytes: number
}

/** Events that wait to be posted, oldest first. */
export class WebhookQueue {
  readonly #waiting: Waiting[] = []
  #bytes = 0

  constructor(private readonly maxBytes: number) {}

  /** When the oldest happened; undefined when none waits. */
  get oldest(): number | undefined {
    return this.#waiting[0]?.order
  }

  /** Whether more waits than one request holds. */
  get isLong(): boolean {
    return this.#waiting.length > MAX_EVENTS
  }

  /** Of too many the oldest are forgotten. */
  add(order: number, event: WebhookEvent): void {
    const json = JSON.stringify(event)
    const bytes = Buffer.byteLength(json)
    this.#waiting.push({ order, json, bytes })
    this.#bytes += bytes
    while (this.#bytes > this.maxBytes) this.#bytes -= this.#waiting.shift()?.bytes ?? 0
  }

  /** Takes out what goes into the next request: JSON of events that happened before `until`. */
  take(until = Infinity): string[] {
    let [count, bytes] = [0, 0]
    for (const event of this.#waiting.slice(0, MAX_EVENTS)) {
      const isFull = count > 0 && bytes + event.bytes > MAX_REQUEST_BYTES
      if (isFull || event.order >= until) break
      count += 1
      bytes += event.bytes
    }
    this.#bytes -= bytes
    return this.#waiting.splice(0, count).map(({ json }) => json)
  }
}
