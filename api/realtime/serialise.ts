import { refusal } from '../middleware/api-error'
import type { AnyEnvelope } from '../shared/envelope'

/** Pusher's limit on an event's data, in bytes. */
export const MAX_DATA_BYTES = 10_240
/** Pusher's limit on an event's name. */
const MAX_NAME = 200
const MAX_TEXT = 200

/** An envelope as JSON; its event is written anew only where it is not there already. */
export function serialise(
  envelope: Pick<AnyEnvelope, 'event'>,
  eventJson: string | undefined,
): string {
  if (eventJson === undefined) return JSON.stringify(envelope)
  const { event: _written, ...rest } = envelope
  return `${JSON.stringify(rest).slice(0, -1)},"event":${eventJson}}`
}

/**
 * The data to publish for an envelope that is already serialised: itself where it fits, else the
 * envelope marked `truncated` with only the short top-level facts of its event.
 * @throws {ApiError} 400 `message-unreadable` when it can't be made to fit: no new try would help
 */
export function fitForPusher(json: string, envelope: AnyEnvelope): string {
  if (envelope.type.length > MAX_NAME) throw tooLong('type-too-long')
  // A UTF-16 unit takes at most three bytes of UTF-8.
  if (json.length * 3 <= MAX_DATA_BYTES || Buffer.byteLength(json) <= MAX_DATA_BYTES) return json
  const cut = JSON.stringify({ ...envelope, event: shortFacts(envelope.event), truncated: true })
  if (Buffer.byteLength(cut) <= MAX_DATA_BYTES) return cut
  const least = JSON.stringify({ ...envelope, event: {}, truncated: true })
  if (Buffer.byteLength(least) <= MAX_DATA_BYTES) return least
  throw tooLong('names-too-long')
}

function shortFacts(event: unknown): Record<string, unknown> {
  const facts = Object.entries(event ?? {}).filter(([, value]) => typeof value !== 'object')
  return Object.fromEntries(
    facts.map(([key, value]) => [
      key,
      typeof value === 'string' ? value.slice(0, MAX_TEXT) : value,
    ]),
  )
}

const tooLong = (code: 'type-too-long' | 'names-too-long') =>
  refusal(400, 'message-unreadable', { code, facts: {} })
