import type { AnyEnvelope } from './envelope'
import { PublishError } from './publisher'

/** Pusher's limit on an event's data, in bytes. */
export const MAX_DATA_BYTES = 10_240
/** Pusher's limit on an event's name. */
const MAX_NAME = 200
const MAX_TEXT = 200

/**
 * The data to publish for an envelope that is already serialised: itself where it fits, else the
 * envelope marked `truncated` with only the short top-level facts of its event.
 * @throws {PublishError} when it can't be made to fit, before it could spoil a batch for others
 */
export function fitForPusher(json: string, envelope: AnyEnvelope): string {
  if (envelope.type.length > MAX_NAME) throw new PublishError('The type is too long for Pusher')
  // A UTF-16 unit takes at most three bytes of UTF-8.
  if (json.length * 3 <= MAX_DATA_BYTES || Buffer.byteLength(json) <= MAX_DATA_BYTES) return json
  const cut = JSON.stringify({ ...envelope, event: shortFacts(envelope.event), truncated: true })
  if (Buffer.byteLength(cut) <= MAX_DATA_BYTES) return cut
  const least = JSON.stringify({ ...envelope, event: {}, truncated: true })
  if (Buffer.byteLength(least) <= MAX_DATA_BYTES) return least
  throw new PublishError('The event is too large for Pusher')
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
