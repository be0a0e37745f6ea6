import type { AnyEnvelope } from './envelope'

/** Pusher's limit on an event's data, in bytes. */
export const MAX_DATA_BYTES = 10_240
const MAX_TEXT = 200

/**
 * The data to publish for an envelope that is already serialised: itself where it fits, else the
 * envelope marked `truncated` with only the short top-level facts of its event.
 */
export function fitForPusher(json: string, envelope: AnyEnvelope): string {
  // A UTF-16 unit takes at most three bytes of UTF-8.
  if (json.length * 3 <= MAX_DATA_BYTES || Buffer.byteLength(json) <= MAX_DATA_BYTES) return json
  const cut = JSON.stringify({ ...envelope, event: shortFacts(envelope.event), truncated: true })
  if (Buffer.byteLength(cut) <= MAX_DATA_BYTES) return cut
  return JSON.stringify({ ...envelope, event: {}, truncated: true })
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
