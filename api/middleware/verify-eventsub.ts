import { isUtf8 } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import { ApiError } from '../errors'
import { isSignature, sign } from '../eventsub/signature'
import { isFresh } from '../eventsub/webhook'
import { header, type NodeEnv } from './header'
import { rawBody } from './raw-body'

const MAX_BODY_BYTES = 256 * 1024

/** A callback that may come in. `timestamp` is RFC 3339, `receivedAt` ms since 1970. */
export interface Callback {
  id: string
  timestamp: string
  receivedAt: number
  /** Signed with our secret; an unsigned one is a developer's test. */
  signed: boolean
  body: unknown
}

/**
 * Lets in what Twitch, or whoever holds our secret, signed within ten minutes; and unsigned tests
 * where they are allowed. The body is verified as raw bytes and only then parsed.
 */
export const verifyEventSub = (secret: string, allowUnsigned: boolean) =>
  createMiddleware<NodeEnv & { Variables: { callback: Callback } }>(async (c, next) => {
    const receivedAt = Date.now()
    const bytes = await rawBody(c, MAX_BODY_BYTES)
    const id = header(c, 'twitch-eventsub-message-id')
    const timestamp = header(c, 'twitch-eventsub-message-timestamp')
    const signature = header(c, 'twitch-eventsub-message-signature')
    const signed = signature !== undefined
    if (!signed && !allowUnsigned) throw unsigned()
    if (
      signed &&
      !(id && timestamp && isSignature(sign(secret, id, timestamp, bytes), signature))
    ) {
      throw wrongSignature()
    }
    if (timestamp !== undefined && !isFresh(timestamp, receivedAt)) throw stale()
    c.set('callback', {
      id: id || randomUUID(),
      timestamp: timestamp ?? new Date(receivedAt).toISOString(),
      receivedAt,
      signed,
      body: parse(bytes),
    })
    await next()
  })

function parse(bytes: Buffer): unknown {
  try {
    if (isUtf8(bytes)) return JSON.parse(bytes.toString().replace(/^\ufeff/, ''))
  } catch {
    // Told below, like bytes that are no text.
  }
  throw new ApiError(
    400,
    'body-unreadable',
    'The body is not JSON in UTF-8',
    'Send an EventSub message: {"subscription": {"type": …}, "event": {…}}',
  )
}

const unsigned = () =>
  new ApiError(
    403,
    'signature-missing',
    'The callback is not signed',
    'Send Twitch-Eventsub-Message-Id, -Timestamp and -Signature, made with EVENTSUB_SECRET',
  )

const wrongSignature = () =>
  new ApiError(
    403,
    'signature-wrong',
    'The signature does not fit this message',
    'Sign message id + timestamp + the raw body with EVENTSUB_SECRET: sha256=HMAC in lower-case hex',
  )

const stale = () =>
  new ApiError(
    403,
    'timestamp-stale',
    'The timestamp is more than ten minutes from now',
    'Send Twitch-Eventsub-Message-Timestamp as the time of sending, RFC 3339',
  )
