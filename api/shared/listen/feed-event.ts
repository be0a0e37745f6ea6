import * as v from 'valibot'
import { ownerOf } from '../channel-names'
import type { Envelope } from '../envelope'
import { isToldTo } from '../restricted-types'
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
  renamedTo: v.optional(v.pipe(v.string(), v.regex(/^\w{1,25}$/))),
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

/** Names that anybody on a channel may send under: events of clients, and Pusher's own. */
const reserved = /^(client-|pusher:|pusher_internal:)/

/** Whether a Pusher event of this name comes from the server: nobody else's is believed. */
export const isFromServer = (name: string): boolean => !reserved.test(name)

const withEvents = ['public', 'broadcaster', 'moderator'] as const

/**
 * Reads a Pusher event as far as it is to be believed: undefined where the server would never tell
 * it so. One that is no envelope was sent by hand: it is shown as it is.
 */
export function readEvent(channel: string, name: string, data: unknown): FeedEvent | undefined {
  const { audience: heardBy, login = '' } = ownerOf(channel) ?? {}
  const audience = withEvents.find((one) => one === heardBy)
  if (!audience || !isFromServer(name)) return undefined
  const envelope = readEnvelope(data) ?? handMade(login, name, data)
  const { type, origin, streamer } = envelope
  if (type !== name || streamer.login !== login) return undefined
  // What Twitch told goes to one audience; a test by hand may be anywhere, and says what it is.
  return origin === 'twitch' && !isToldTo(audience, type) ? undefined : { ...envelope, channel }
}

function handMade(login: string, name: string, data: unknown): Envelope {
  const now = Date.now()
  return v.parse(envelopeSchema, {
    id: `${now} ${Math.random()}`,
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
