import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto'

/** Signs a callback: see `sign`, with the secret known. */
export type Sign = (id: string, timestamp: string, body: Uint8Array) => string

/**
 * `Twitch-Eventsub-Message-Signature`: HMAC-SHA256 over message id, timestamp and the raw body.
 * The two headers are taken verbatim, the body as the bytes that came.
 */
export function sign(
  secret: string | KeyObject,
  id: string,
  timestamp: string,
  body: Uint8Array,
): string {
  const hmac = createHmac('sha256', secret)
    .update(id + timestamp)
    .update(body)
  return `sha256=${hmac.digest('hex')}`
}

/** Whether `signature` is the right one, compared in constant time. */
export function isSignature(expected: string, signature: string): boolean {
  const [ours, theirs] = [Buffer.from(expected), Buffer.from(signature)]
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}
