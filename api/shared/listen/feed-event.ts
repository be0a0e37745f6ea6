import * as v from 'valibot'
import type { Envelope } from '../envelope'
import { instant } from '../instant'

const shape = v.object({
  id: v.string(),
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  epoch: v.string(),
  type: v.string(),
  at: v.string(),
  receivedAt: instant,
  origin: v.picklist(['twitch', 'test', 'replay']),
  streamer: v.object({ id: v.string(), login: v.string(), name: v.string() }),
  event: v.looseObject({}),
  truncated: v.optional(v.literal(true)),
})

/** An envelope. Its type and payload stay open: `describe` copes with any. */
export const envelopeSchema = v.custom<Envelope>((data) => v.is(shape, data))

/** What the history answers. */
export const historySchema = v.object({
  epoch: v.string(),
  complete: v.boolean(),
  more: v.optional(v.literal(true)),
  events: v.array(envelopeSchema),
})

/** An event as the page keeps it: with the Pusher channel that it came by. */
export interface FeedEvent extends Envelope {
  channel: string
}

/** Reads an envelope; undefined when it is none. */
export const readEnvelope = (data: unknown): Envelope | undefined => {
  const read = v.safeParse(envelopeSchema, data)
  return read.success ? read.output : undefined
}

/** Reads a Pusher event. One that is no envelope was sent by hand: it is shown as it is. */
export function readEvent(login: string, name: string, data: unknown): Envelope {
  return readEnvelope(data) ?? handMade(login, name, data)
}

function handMade(login: string, name: string, data: unknown): Envelope {
  const now = Date.now()
  return v.parse(envelopeSchema, {
    id: crypto.randomUUID(),
    seq: 0,
    epoch: '',
    type: name,
    version: '',
    at: new Date(now).toISOString(),
    receivedAt: now,
    origin: 'test',
    streamer: { id: '', login, name: login },
    event: v.is(v.looseObject({}), data) ? data : { data },
  })
}
