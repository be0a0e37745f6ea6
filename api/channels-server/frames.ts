import * as v from 'valibot'
import type { Member } from './identity'
import { parseJson } from './json'

const ClientFrame = v.object({
  event: v.string(),
  channel: v.optional(v.unknown()),
  data: v.optional(v.unknown()),
})

/** A message from a client: only `event` is known to be what it should. */
export type ClientFrame = v.InferOutput<typeof ClientFrame>

/** Reads a client's text frame; undefined when it is not a JSON object with a string `event`. */
export function parseFrame(text: string): ClientFrame | undefined {
  try {
    const result = v.safeParse(ClientFrame, parseJson(text))
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}

/** A message to a client, before it is encoded. */
export interface ServerMessage {
  event: string
  channel?: string
  data?: unknown
  /** Who sent it: client events on presence channels. */
  user_id?: string
}

const finalText = 0x81

/**
 * Encodes a message as one whole unmasked RFC 6455 text frame, header and payload in one buffer:
 * any number of sockets can be given the same bytes.
 */
export function encodeFrame(message: ServerMessage): Buffer {
  const text = JSON.stringify(message)
  const length = Buffer.byteLength(text)
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(header + length)
  frame[0] = finalText
  if (header === 2) {
    frame[1] = length
  } else if (header === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.write(text, header)
  return frame
}

export const pingFrame = encodeFrame({ event: 'pusher:ping', data: {} })
export const pongFrame = encodeFrame({ event: 'pusher:pong', data: {} })

/** The first frame of every connection. `activityTimeout` is in seconds. */
export const establishedFrame = (socketId: string, activityTimeout: number): Buffer =>
  encodeFrame({
    event: 'pusher:connection_established',
    data: JSON.stringify({ socket_id: socketId, activity_timeout: activityTimeout }),
  })

export const errorFrame = (code: number, message: string): Buffer =>
  encodeFrame({ event: 'pusher:error', data: { code, message } })

/** Pusher's own events carry their data as JSON within JSON. */
const internalFrame = (event: string, channel: string | undefined, data: unknown): Buffer =>
  encodeFrame({ event: `pusher_internal:${event}`, channel, data: JSON.stringify(data) })

export const subscribedFrame = (
  channel: string,
  members: { toJSON: () => unknown } | undefined,
): Buffer => internalFrame('subscription_succeeded', channel, members ?? {})

export const subscriptionCountFrame = (channel: string, count: number): Buffer =>
  internalFrame('subscription_count', channel, { subscription_count: count })

export const memberAddedFrame = (channel: string, member: Member): Buffer =>
  internalFrame('member_added', channel, member)

export const memberRemovedFrame = (channel: string, userId: string): Buffer =>
  internalFrame('member_removed', channel, { user_id: userId })

export const watchlistFrame = (name: 'online' | 'offline', userIds: readonly string[]): Buffer =>
  internalFrame('watchlist_events', undefined, { events: [{ name, user_ids: userIds }] })

export const signedInFrame = (userData: string): Buffer =>
  encodeFrame({
    event: 'pusher:signin_success',
    data: JSON.stringify({ user_data: userData }),
  })

export const cacheMissFrame = (channel: string): Buffer =>
  encodeFrame({ event: 'pusher:cache_miss', channel })

/** Why a subscription was refused; the form is what pusher-js gives to its callers. */
export interface SubscriptionRefusal {
  type: string
  error: string
  status: number
}

export const subscriptionErrorFrame = (channel: string, refusal: SubscriptionRefusal): Buffer =>
  encodeFrame({ event: 'pusher:subscription_error', channel, data: refusal })
