import { isUtf8 } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import { isSignature, sign } from '../eventsub/signature'
import { isFresh } from '../eventsub/webhook'
import { findJsonProblem } from '../shared/json-problem'
import { noJson, noText, stale, unsigned, wrongSignature } from './callback-refusals'
import { header, type NodeEnv } from './header'
import { isTooDeep, tooDeep } from './json-depth'
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

/** A callback that has come, whether it may come in or not. */
export interface Arrived {
  /** ms since 1970. */
  receivedAt: number
  /** ms on the clock of `performance`. */
  startedAt: number
  /** Not there while it is read, and of one that was refused unread. */
  bytes?: Buffer
}

/** What is known from `verifyEventSub` on; `callback` only behind it. */
export interface CallbackEnv extends NodeEnv {
  Variables: { arrived?: Arrived; callback: Callback }
}

/**
 * Lets in what Twitch, or whoever holds our secret, signed within ten minutes; and unsigned tests
 * where they are allowed. The body is verified as raw bytes and only then parsed.
 */
export const verifyEventSub = (secret: string, allowUnsigned: boolean) =>
  createMiddleware<CallbackEnv>(async (c, next) => {
    const receivedAt = Date.now()
    const arrived: Arrived = { receivedAt, startedAt: performance.now(), bytes: undefined }
    c.set('arrived', arrived)
    const bytes = await rawBody(c, MAX_BODY_BYTES)
    arrived.bytes = bytes
    const id = header(c, 'twitch-eventsub-message-id')
    const timestamp = header(c, 'twitch-eventsub-message-timestamp')
    const signature = header(c, 'twitch-eventsub-message-signature')
    const signed = signature !== undefined
    if (!signed && !allowUnsigned) throw unsigned()
    if (
      signed &&
      !(id && timestamp && isSignature(sign(secret, id, timestamp, bytes), signature))
    ) {
      throw wrongSignature({ id, timestamp, signature, bodyBytes: bytes.length })
    }
    if (timestamp !== undefined && !isFresh(timestamp, receivedAt)) {
      throw stale(timestamp, receivedAt)
    }
    c.set('callback', {
      id: id || randomUUID(),
      timestamp: timestamp ?? new Date(receivedAt).toISOString(),
      receivedAt,
      signed,
      body: parse(bytes),
    })
    await next()
  })

/** @throws {ApiError} 400 `body-unreadable` */
function parse(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw noText()
  if (isTooDeep(bytes)) throw tooDeep()
  const text = bytes.toString().replace(/^\ufeff/, '')
  try {
    return JSON.parse(text)
  } catch {
    throw noJson(findJsonProblem(text))
  }
}
