import { setTimeout as pause } from 'node:timers/promises'
import type { ChannelsApp } from './credentials'
import type { ChannelsLog } from './channels-event'
import { sign } from './signature'

const TIMEOUT_MS = 5_000
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 60_000
/** After this time without a 2xx the events of a request are given up, as Pusher does. */
const GIVE_UP_AFTER_MS = 5 * 60_000

/** The receiver does not want this request, however often it comes: 4xx. */
class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused'
}

/** Posts a body, and again while the receiver is in trouble; resolves when that has an end. */
export type PostPatiently = (body: string) => Promise<void>

/** Posts to `url`, signed as Pusher signs, until `stop`. */
export function createPost(
  url: string,
  app: ChannelsApp,
  log: ChannelsLog,
  stop: AbortSignal,
): PostPatiently {
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
      signal: AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT_MS)]),
    })
    await response.body?.cancel()
    if (response.ok) return
    const message = `the webhook answered ${response.status}`
    const isRefused = response.status >= 400 && response.status < 500
    throw isRefused ? new WebhookRefused(message) : new Error(message)
  }

  return async (body) => {
    const deadline = Date.now() + GIVE_UP_AFTER_MS
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        return await post(body)
      } catch (error) {
        if (stop.aborted) return
        const isFinal = error instanceof WebhookRefused || Date.now() + wait > deadline
        if (isFinal) return log({ name: 'webhook-failed', error })
      }
      await pause(wait, undefined, { signal: stop }).catch(() => {})
    }
  }
}
