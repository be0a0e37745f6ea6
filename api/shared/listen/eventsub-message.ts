import * as v from 'valibot'

const session = v.object({
  id: v.string(),
  keepalive_timeout_seconds: v.nullish(v.number()),
  reconnect_url: v.nullish(v.string()),
})
const subscription = v.object({
  type: v.string(),
  version: v.string(),
  status: v.optional(v.string(), ''),
  condition: v.optional(v.record(v.string(), v.unknown()), {}),
})
const message = v.object({
  metadata: v.object({
    message_id: v.string(),
    message_type: v.string(),
    message_timestamp: v.string(),
  }),
  payload: v.object({
    session: v.optional(session),
    subscription: v.optional(subscription),
    event: v.optional(v.record(v.string(), v.unknown())),
  }),
})
const text = v.pipe(v.string(), v.parseJson(), message)

/** A session, as a message tells of it. */
export type SocketSession = v.InferOutput<typeof session>

/** What a message is about. */
export type SocketSubscription = v.InferOutput<typeof subscription>

/** A message of EventSub's WebSocket. */
export type SocketMessage = v.InferOutput<typeof message>

/** Reads a message; undefined when it is none. */
export function readSocketMessage(data: unknown): SocketMessage | undefined {
  const read = v.safeParse(text, String(data))
  return read.success ? read.output : undefined
}
