import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Subscription } from './subscription'

/** How long a callback may take to answer; Twitch names no figure, its CLI waits as long. */
const TIMEOUT_MS = 10_000

/** A subscription over a webhook: where it is posted to, and the key that signs it. */
export interface Webhook {
  subscription: Subscription
  callback: string
  secret: string
}

type MessageType = 'notification' | 'webhook_callback_verification' | 'revocation'

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

/** Which message it is: the same id at each try. */
export interface Attempt {
  id: string
  /** How often it was tried before. */
  retry: number
}

function post(
  { subscription, callback, secret }: Webhook,
  messageType: MessageType,
  content: object,
  closing: AbortSignal,
  { id, retry }: Attempt = { id: randomUUID(), retry: 0 },
): Promise<Response> {
  const body = JSON.stringify({ subscription, ...content })
  const sentAt = rfc3339()
  return fetch(callback, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Twitch-Eventsub-Message-Id': id,
      'Twitch-Eventsub-Message-Retry': `${retry}`,
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
 * Delivers a notification, for the first time or again.
 * @throws {Error} when the callback does not answer 2xx
 */
export async function notify(
  webhook: Webhook,
  event: object,
  closing: AbortSignal,
  attempt?: Attempt,
): Promise<void> {
  const reply = await post(webhook, 'notification', { event }, closing, attempt)
  await reply.arrayBuffer()
  if (!reply.ok) throw new Error(`the callback answered ${reply.status}, not 2xx`)
}

/** Tells a callback that its subscription has ended, and why (`status`); once, whatever it answers. */
export async function sendRevocation(webhook: Webhook, closing: AbortSignal): Promise<void> {
  const reply = await post(webhook, 'revocation', {}, closing)
  await reply.arrayBuffer()
}
