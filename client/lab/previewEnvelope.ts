import * as v from 'valibot'
import type { Streamer } from '../../api/shared/types'
import type { Envelope } from '../../api/shared/envelope'
import { envelopeSchema } from '../../api/shared/listen/feed-event'

/** An event of the lab as the feed would get it, for a card that is only looked at. */
export function previewEnvelope(
  type: string,
  streamer: Streamer,
  event: Record<string, unknown>,
): Envelope {
  const now = Date.now()
  return v.parse(envelopeSchema, {
    id: 'preview',
    seq: 0,
    epoch: '',
    type,
    version: '',
    at: new Date(now).toISOString(),
    receivedAt: now,
    origin: 'test',
    streamer,
    event,
  })
}
