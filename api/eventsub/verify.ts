import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { oneText } from '../middleware/header'
import { isFromStranger, strangers } from '../middleware/own-pages'
import { readBody, type Body } from './body'
import { stale, unsigned, wrongSignature } from './refusals'
import { isSignature, type Sign } from './signature'
import { isFresh } from './webhook'

/** A callback that may come in. `timestamp` is RFC 3339, `receivedAt` ms since 1970. */
export interface Callback {
  id: string
  timestamp: string
  receivedAt: number
  /** Signed with our secret; an unsigned one is a developer's test. */
  signed: boolean
  body: Body
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

/**
 * Lets in what Twitch, or whoever holds our secret, signed within ten minutes; and unsigned tests
 * where they are allowed, but of no stranger's page. The body is verified as raw bytes and only then parsed.
 * @throws {ApiError} 403 of one that may not come in, 400 `body-unreadable`
 */
export const verifier =
  (sign: Sign, allowUnsigned: boolean, publicUrl: string) =>
  (headers: IncomingHttpHeaders, bytes: Buffer, receivedAt: number): Callback => {
    const id = oneText(headers['twitch-eventsub-message-id'])
    const timestamp = oneText(headers['twitch-eventsub-message-timestamp'])
    const signature = oneText(headers['twitch-eventsub-message-signature'])
    const signed = signature !== undefined
    if (!signed && !allowUnsigned) throw unsigned()
    if (!signed && isFromStranger(headers, publicUrl)) throw strangers()
    if (signed && !(id && timestamp && isSignature(sign(id, timestamp, bytes), signature))) {
      throw wrongSignature({ id, timestamp, signature, bodyBytes: bytes.length })
    }
    if (timestamp !== undefined && !isFresh(timestamp, receivedAt)) {
      throw stale(timestamp, receivedAt)
    }
    return {
      id: id || randomUUID(),
      timestamp: timestamp ?? new Date(receivedAt).toISOString(),
      receivedAt,
      signed,
      body: readBody(bytes),
    }
  }
