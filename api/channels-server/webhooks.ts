import { setTimeout as pause } from 'node:timers/promises'
import type { ChannelsApp } from './credentials'
import type { ChannelsLog } from './channels-event'
import type { Faults } from './faults'
import type { Notify } from './webhook-event'
import { createPost } from './webhook-post'
import { WebhookQueue } from './webhook-queue'

export interface Webhook {
  notify: Notify
  /** Sends nothing more. */
  close: () => void
}

/** Some ten thousand events of channels and members. */
const MAX_CHANNEL_BYTES = 2 * 1024 * 1024
const MAX_CLIENT_BYTES = 1024 * 1024
/** How long earlier client events may hold up what happens to channels. */
const PATIENCE_MS = 500

/**
 * Posts events to `url` in their order. Client events go in requests of their own: when these are
 * slow or not taken, they fall behind and hold up nothing.
 */
export function createWebhook(
  url: string,
  app: ChannelsApp,
  log: ChannelsLog,
  { guarded }: Faults,
): Webhook {
  const stop = new AbortController()
  const post = createPost(url, app, log, stop.signal)
  const ofChannels = new WebhookQueue(MAX_CHANNEL_BYTES)
  const ofClients = new WebhookQueue(MAX_CLIENT_BYTES)
  let count = 0
  let isSending = false
  let isBehind = false

  const send = (events: string[]): Promise<void> =>
    post(`{"time_ms":${Date.now()},"events":[${events.join(',')}]}`)

  async function sendOfClients(events: string[]): Promise<void> {
    isBehind = true
    const sent = send(events).finally(() => {
      isBehind = false
      start()
    })
    await Promise.race([sent, pause(PATIENCE_MS, undefined, { ref: false })])
  }

  async function sendAll(): Promise<void> {
    try {
      while (!stop.signal.aborted) {
        // Where much waits, full requests matter more than the order among the two kinds.
        const isApart = isBehind || ofChannels.isLong
        const next = isApart ? Infinity : (ofClients.oldest ?? Infinity)
        const events = ofChannels.take(next)
        if (events.length > 0) await send(events)
        else if (next < Infinity) await sendOfClients(ofClients.take(ofChannels.oldest))
        else return
      }
    } finally {
      isSending = false
    }
  }

  const sendUntilDone = guarded(sendAll)

  function start(): void {
    if (isSending) return
    isSending = true
    // Not at once: what happens in the same moment goes into the same request.
    setImmediate(sendUntilDone)
  }

  return {
    notify(event) {
      if (stop.signal.aborted) return
      const queue = event.name === 'client_event' ? ofClients : ofChannels
      queue.add(count++, event)
      start()
    },
    close: () => stop.abort(),
  }
}
