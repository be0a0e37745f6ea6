import { createHash } from 'node:crypto'
import { outcomeWords } from '../shared/descriptions/outcome-words'
import type { Outcome } from '../shared/descriptions/outcomes'
import { worded } from '../shared/descriptions/descriptor'
import { streamerOf } from '../shared/streamer'
import { readMessage } from '../eventsub/webhook'
import type { CallbackReport } from '../shared/callback-report'
import { cut, headersToShow, listed, shown } from './report-text'
import { outcomeOf, type HandledCallback } from './handled-callback'

const MAX_BODY_BYTES = 4096
const ID = 'twitch-eventsub-message-id'
const TYPE = 'twitch-eventsub-subscription-type'

/** Works out a report. @param secret is taken out wherever it was sent by mistake */
export function reportOf(handled: HandledCallback, id: string, secret: string): CallbackReport {
  const { arrived, tookMs, origin, callback } = handled
  const bytes = arrived.bytes ?? Buffer.alloc(0)
  const headers = new Map(listed(handled.headers))
  const hide = (text: string) => text.replaceAll(secret, '[secret]')
  const show = (name: string) => {
    const value = headers.get(name)
    return value === undefined ? undefined : shown(hide(value))
  }
  const text = hide(bytes.toString())
  const body = cut(text, MAX_BODY_BYTES)
  const { messageType, eventType, streamer } = about(bytes)
  return {
    id,
    at: new Date(arrived.receivedAt).toISOString(),
    ...resultOf(handled, hide),
    messageId: show(ID) || (callback && shown(hide(callback.id))),
    messageType: messageType ?? show('twitch-eventsub-message-type'),
    eventType: eventType === undefined ? show(TYPE) : shown(hide(eventType)),
    streamer,
    origin,
    headers: headersToShow(headers, hide),
    body,
    isCut: body.length < text.length,
    bodyBytes: bytes.length,
    signed: arrived.bytes && signedOf(bytes, headers, show),
    tookMs: Math.round(tookMs * 10) / 10,
  }
}

/** The streamer whom a callback names, whether it was let in or not. */
export const streamerIn = ({ arrived }: HandledCallback): string | undefined =>
  about(arrived.bytes ?? Buffer.alloc(0)).streamer

function resultOf(handled: HandledCallback, hide: (text: string) => string) {
  const { result } = handled
  if (typeof result === 'string') {
    const outcome = without(hide, outcomeOf[result](handled))
    return { status: handled.status, ...worded(outcomeWords, outcome), outcome }
  }
  const { status, code, message, hint, outcome } = result
  return { status, code, message: hide(message), hint, outcome: outcome && without(hide, outcome) }
}

/** The outcome with what is to be hidden taken out of its facts. */
function without(hide: (text: string) => string, outcome: Outcome): Outcome {
  const facts = Object.entries(outcome.facts).map(([name, fact]) => [
    name,
    typeof fact === 'string' ? hide(fact) : fact,
  ])
  return Object.assign({}, outcome, { facts: Object.fromEntries(facts) })
}

/** What the body is about, as far as it can be read. */
function about(bytes: Buffer) {
  const message = readMessage(parse(bytes), true)
  if ('problem' in message) return {}
  if (message.kind === 'revocation') {
    return { messageType: message.kind, eventType: message.subscription.type }
  }
  if (message.kind !== 'notification') return { messageType: message.kind }
  const { type, condition } = message.subscription
  const streamer = streamerOf(type, message.event, condition)?.login
  return { messageType: message.kind, eventType: type, streamer }
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString().replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

function signedOf(
  body: Buffer,
  headers: ReadonlyMap<string, string>,
  show: (name: string) => string | undefined,
): CallbackReport['signed'] {
  const received = show('twitch-eventsub-message-signature')
  if (received === undefined) return undefined
  const id = headers.get(ID) ?? ''
  const timestamp = headers.get('twitch-eventsub-message-timestamp') ?? ''
  return {
    id: show(ID) ?? '',
    timestamp: show('twitch-eventsub-message-timestamp') ?? '',
    bodyBytes: body.length,
    bytes: Buffer.byteLength(id) + Buffer.byteLength(timestamp) + body.length,
    sha256: createHash('sha256').update(id).update(timestamp).update(body).digest('hex'),
    received,
  }
}
