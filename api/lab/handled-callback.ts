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
  /** Its type, where EventSub has none of this name. */
  unknownType?: string
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
type PlainCode = 'no-streamer' | 'challenge-answered' | 'empty-list'

/** What became of callbacks that were accepted. */
export const outcomeOf: Record<CallbackResult, (handled: HandledCallback) => Outcome> = {
  published({ origin = 'test', unknownType }) {
    if (unknownType === undefined || origin === 'replay') {
      return { code: published[origin], facts: {} }
    }
    const code = origin === 'twitch' ? 'published-unknown' : 'published-unknown-test'
    return { code, facts: { type: unknownType } }
  },
  nowhere: ({ unknownType }) =>
    unknownType === undefined
      ? { code: 'nowhere', facts: {} }
      : { code: 'unknown-nowhere', facts: { type: unknownType } },
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
