import { setTimeout as pause } from 'node:timers/promises'
import type { ChannelsApp } from './credentials'
import type { ChannelsLog } from './channels-event'
import { sign } from './signature'

/** What happened on an app's channels, in Pusher's words. All values are strings. */
export type WebhookEvent =
  | { name: 'channel_occupied' | 'channel_vacated' | 'cache_miss'; channel: string }
  | { name: 'member_added' | 'member_removed'; channel: string; user_id: string }
  | {
      name: 'client_event'
      channel: string
      event: string
      data: string
      socket_id: string
      user_id?: string
    }

/** Takes note of an event; never throws and never waits. */
export type Notify = (event: WebhookEvent) => void

export interface Webhook {
  notify: Notify
  /** Sends nothing more. */
  close: () => void
}

const timeout = 5_000
const firstPause = 1_000
const longestPause = 60_000
/** After this time (ms) without a 2xx the events of a request are given up, as Pusher does. */
const GIVE_UP_AFTER_MS = 5 * 60_000
const maxWaiting = 10_000
const maxPerRequest = 100

/** Posts events to `url` in their order, signed as Pusher signs; tries again for five minutes. */
export function createWebhook(url: string, app: ChannelsApp, log: ChannelsLog): Webhook {
  const waiting: WebhookEvent[] = []
  const stop = new AbortController()
  let isSending = false

  async function post(body: string): Promise<void> {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Pusher-Key': app.key,
        'X-Pusher-Signature': sign(app.secret, body),
      },
      body,
      redirect: 'error',
      signal: AbortSignal.any([stop.signal, AbortSignal.timeout(timeout)]),
    })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`the webhook answered ${response.status}`)
  }

  async function postPatiently(body: string): Promise<void> {
    const deadline = Date.now() + GIVE_UP_AFTER_MS
    for (let wait = firstPause; ; wait = Math.min(wait * 2, longestPause)) {
      try {
        return await post(body)
      } catch (error) {
        if (stop.signal.aborted) return
        if (Date.now() + wait > deadline) return log({ name: 'webhook-failed', error })
      }
      await pause(wait, undefined, { signal: stop.signal }).catch(() => {})
    }
  }

  async function sendAll(): Promise<void> {
    isSending = true
    while (waiting.length > 0 && !stop.signal.aborted) {
      const events = waiting.splice(0, maxPerRequest)
      await postPatiently(JSON.stringify({ time_ms: Date.now(), events }))
    }
    isSending = false
  }

  return {
    notify(event) {
      if (stop.signal.aborted) return
      waiting.push(event)
      if (waiting.length > maxWaiting) waiting.shift()
      // Not at once: what happens in the same moment goes into the same request.
      if (!isSending && waiting.length === 1) setImmediate(() => void sendAll())
    },
    close: () => stop.abort(),
  }
}
