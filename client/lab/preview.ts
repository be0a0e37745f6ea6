import * as v from 'valibot'
import { envelopeSchema, type FeedEvent } from '../../api/shared/listen/feed-event'
import type { Envelope } from '../../api/shared/envelope'
import type { Streamer } from '../../api/shared/types'
import type { Entry } from '../feed/entry'
import { groupEvents } from '../feed/groupEvents'
import { serverNow } from '../lib/serverTime'
import { sendsOf } from './crowd'
import type { Draft } from './useDraft'

/** What the feed would show of a draft: a card that is only looked at. */
export function previewOf(
  draft: Draft,
  streamer: Streamer,
  event: Record<string, unknown>,
): { envelope: Envelope; entry?: Entry } {
  const envelopes = sendsOf(draft).map((changes, at) =>
    envelopeOf(`preview-${at}`, draft.type, streamer, { ...event, ...changes }),
  )
  const [first = envelopeOf('preview', draft.type, streamer, event)] = envelopes
  if (envelopes.length < 2) return { envelope: first }
  const [entry] = groupEvents(envelopes)
  return entry ? { envelope: entry.lead, entry } : { envelope: first }
}

function envelopeOf(
  id: string,
  type: string,
  streamer: Streamer,
  event: Record<string, unknown>,
): FeedEvent {
  const now = serverNow()
  const envelope = v.parse(envelopeSchema, {
    id,
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
  return { ...envelope, channel: streamer.login }
}
