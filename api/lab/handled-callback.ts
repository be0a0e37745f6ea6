import type { IncomingHttpHeaders } from 'node:http'
import type { ApiError } from '../middleware/api-error'
import type { Outcome } from '../shared/descriptions/outcomes'
import type { Arrived, Callback } from '../eventsub/verify'
import type { Origin } from '../shared/envelope'

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
export interface HandledCallback {
  arrived: Arrived
  /** ms since it arrived. */
  tookMs: number
  headers: IncomingHttpHeaders
  /** Only of one that was let in. Its body is read anew for who looks: few do, and it is large. */
  callback?: Pick<Callback, 'id' | 'signed'>
  origin?: Origin
  result: CallbackResult | ApiError
  /** The status of an answer that is no error. */
  status: number
  /** Of a duplicate: when the first of its id was taken, ms since 1970. */
  handledAt?: number
}

const published = {
  twitch: 'published',
  test: 'published-test',
  replay: 'published-replay',
} as const satisfies Record<Origin, string>

const plain = (code: PlainCode) => (): Outcome => ({ code, facts: {} })
type PlainCode = 'nowhere' | 'no-streamer' | 'challenge-answered' | 'empty-list'

/** What became of callbacks that were accepted. */
export const outcomeOf: Record<CallbackResult, (handled: HandledCallback) => Outcome> = {
  published: ({ origin = 'test' }) => ({ code: published[origin], facts: {} }),
  nowhere: plain('nowhere'),
  'no-streamer': plain('no-streamer'),
  duplicate: ({ arrived: { receivedAt }, callback, handledAt = receivedAt }) => ({
    code: 'duplicate',
    facts: { id: callback?.id.slice(0, 100) ?? '', seconds: (receivedAt - handledAt) / 1000 },
  }),
  webhook_callback_verification: plain('challenge-answered'),
  revocation: ({ callback }) => ({
    code: callback?.signed ? 'revocation-noted' : 'revocation-unsigned',
    facts: {},
  }),
  nothing: plain('empty-list'),
}
