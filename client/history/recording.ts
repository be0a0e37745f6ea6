import { toJsonLines } from '../../api/shared/playback/recording'
import type { Envelope } from '../../api/shared/envelope'
import { getEvent } from '../api'

/** The events of a feed as a recorded session; those that were too long for Pusher are fetched whole. */
export async function recordingOf(envelopes: readonly Envelope[], token: string): Promise<string> {
  const whole = envelopes.map((envelope) => {
    if (!envelope.truncated) return envelope
    // The history may have forgotten it: then what the feed has is all there is.
    return getEvent(envelope.streamer.login, envelope.id, token).catch(() => envelope)
  })
  return toJsonLines(await Promise.all(whole))
}
