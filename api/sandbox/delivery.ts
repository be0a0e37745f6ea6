import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Subscription } from './subscription'

/** How long a callback may take to answer; Twitch names no figure, its CLI waits as long. */
const TIMEOUT_MS = 10_000

/** A subscription and the key that signs what is sent to its callback. */
export interface Webhook {
  subscription: Subscription
  secret: string
}

type MessageType = 'notification' | 'webhook_callback_verification'

/** Twitch's signature of a message: HMAC-SHA256 over its id, its timestamp and its raw body. */
export function sign(secret: string, id: string, timestamp: string, body: string): string {
  const hmac = createHmac('sha256', secret).update(id + timestamp + body)
  return `sha256=${hmac.digest('hex')}`
}

/** Now, as RFC 3339 with nanoseconds; the clock gives milliseconds, the rest only tells apart. */
export function rfc3339(): string {
  const fraction = process.hrtime.bigint() % 1_000_000n
  return new Date().toISOString().replace('Z', `${fraction}`.padStart(6, '0') + 'Z')
}

function post(
  { subscription, secret }: Webhook,
  messageType: MessageType,
  content: object,
  closing: AbortSignal,
): Promise<Response> {
  const body = JSON.stringify({ subscription, ...content })
  const [id, sentAt] = [randomUUID(), rfc3339()]
  return fetch(subscription.transport.callback, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Twitch-Eventsub-Message-Id': id,
      'Twitch-Eventsub-Message-Retry': '0',
      'Twitch-Eventsub-Message-Type': messageType,
      'Twitch-Eventsub-Message-Signature': sign(secret, id, sentAt, body),
      'Twitch-Eventsub-Message-Timestamp': sentAt,
      'Twitch-Eventsub-Subscription-Type': subscription.type,
      'Twitch-Eventsub-Subscription-Version': subscription.version,
    },
    body,
    redirect: 'manual',
    signal: AbortSignal.any([closing, AbortSignal.timeout(TIMEOUT_MS)]),
  })
}

/**
 * Asks a callback to prove that it wants the subscription.
 * @throws {Error} that says what is wrong with the answer
 */
export async function challenge(webhook: Webhook, closing: AbortSignal): Promise<void> {
  const asked = randomBytes(24).toString('base64url')
  const reply = await post(webhook, 'webhook_callback_verification', { challenge: asked }, closing)
  const answer = await reply.text()
  const mediaType = reply.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (reply.status !== 200) throw new Error(`the callback answered ${reply.status}, not 200`)
  if (answer !== asked) throw new Error('the callback answered something else than the challenge')
  if (mediaType !== 'text/plain') throw new Error(`the answer is ${mediaType}, not text/plain`)
}

/**
 * Delivers a notification.
 * @throws {Error} when the callback does not answer 2xx
 */
export async function notify(webhook: Webhook, event: object, closing: AbortSignal): Promise<void> {
  const reply = await post(webhook, 'notification', { event }, closing)
  await reply.arrayBuffer()
  if (!reply.ok) throw new Error(`the callback answered ${reply.status}, not 2xx`)
}
