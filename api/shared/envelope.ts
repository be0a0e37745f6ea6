import type { Streamer, EventType } from './types'
import type { EventPayloads } from './payloads'

/** Where an event came from: only what Twitch itself told us is `twitch`. */
export type Origin = 'twitch' | 'test' | 'replay'

/** What travels on Pusher as an event's data, whatever its type. */
export interface AnyEnvelope {
  /** Twitch-Eventsub-Message-Id; the same event has the same id. */
  id: string
  /** 1, 2, 3… per Pusher channel, within an epoch. */
  seq: number
  /** Another one once the API has forgotten what was before; `seq` starts again then. */
  epoch: string
  type: string
  version: string
  /** Twitch-Eventsub-Message-Timestamp, RFC 3339. */
  at: string
  /** When the API received it, in ms since 1970. */
  receivedAt: number
  origin: Origin
  streamer: Streamer
  event: unknown
  /** `event` was cut to fit Pusher: the whole is at `/api/streamers/:login/events/:id`. */
  truncated?: true
  /** On the channel of a former name: the login that the streamer has now. */
  renamedTo?: string
}

/** An envelope of a type in the catalogue. */
export interface Envelope<T extends EventType = EventType> extends AnyEnvelope {
  type: T
  event: EventPayloads[T]
}
