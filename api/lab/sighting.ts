import type { IncomingHttpHeaders } from 'node:http'
import type { ApiError } from '../errors'
import { ageInWords } from '../eventsub/age'
import type { Arrived, Callback } from '../middleware/verify-eventsub'
import type { Origin } from '../realtime/envelope'

/** What became of a callback: the word that metrics count it by. */
export type CallbackResult =
  | 'published'
  | 'nowhere'
  | 'no-streamer'
  | 'duplicate'
  | 'webhook_callback_verification'
  | 'revocation'
  | 'nothing'

/** A callback and what became of it, as it was seen: nothing is worked out before somebody looks. */
export interface Sighting {
  arrived: Arrived
  /** ms since it arrived. */
  tookMs: number
  headers: IncomingHttpHeaders | Headers
  /** Only of one that was let in. */
  callback?: Callback
  origin?: Origin
  result: CallbackResult | ApiError
  /** The status of an answer that is no error. */
  status: number
  /** Of a duplicate: when the first of its id was taken, ms since 1970. */
  handledAt?: number
}

const origins: Record<Origin, string> = {
  twitch: 'Published',
  test: 'Published as a test',
  replay: 'Published as a replay',
}

/** What is said of callbacks that were accepted. */
export const words: Record<CallbackResult, (sighting: Sighting) => string> = {
  published: ({ origin = 'test' }) => origins[origin],
  nowhere: () => 'Accepted and published nowhere: this type belongs to no channel',
  'no-streamer': () => 'Accepted and published nowhere: it does not say on whose channel it was',
  duplicate: ({ arrived, callback, handledAt = arrived.receivedAt }) =>
    `Duplicate of ${callback?.id.slice(0, 100)}, which was taken ${ageInWords(arrived.receivedAt - handledAt)} ago: not published again`,
  webhook_callback_verification: () => 'Challenge answered',
  revocation: ({ callback }) =>
    callback?.signed ? 'Revocation noted' : 'Revocation ignored: it is not signed',
  nothing: () => 'An empty list of 2019: nothing to publish',
}
