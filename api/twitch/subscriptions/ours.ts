import { ApiError } from '../../middleware/api-error'
import type { MessageSubscription } from '../../eventsub/webhook'
import type { Ledger } from './ledger'

/** How far Twitch's clock may be from ours, and its list behind; ms. */
const MARGIN_MS = 10_000
/** A subscription that is said to come from the future (ms) is none of Twitch's. */
const MAX_SKEW_MS = 10 * 60_000
/** A start is over after this time, whether Twitch has told its list or not; ms. */
const LEARNING_MS = 10_000

/** Whether a message is about a subscription that Twitch lists for our client id. */
export type IsOurs = (subscription: Pick<MessageSubscription, 'id' | 'created_at'>) => boolean

/**
 * Tells by what is known, and never asks: no callback waits for Twitch. What an id unknown to us
 * means goes by when it says it was made, which is signed like all of the body:
 * - before the list that we know: Twitch does not list it, and it is none of ours;
 * - after it: another process of ours may have made it. It counts as none of ours until the list
 *   has been looked at again, which is done in the background and at most once in ten seconds;
 * - before our start, while the first list is on its way: an earlier process may have made it.
 *   Twitch is told to send it again (503), for ten seconds at most.
 */
export function createIsOurs(ledger: Ledger, now: () => number = Date.now): IsOurs {
  const startedAt = now()
  return ({ id, created_at }) => {
    if (ledger.has(id)) return true
    const madeAt = Date.parse(created_at ?? '')
    const isDated = madeAt <= now() + MAX_SKEW_MS
    if (!isDated) return false
    const { listedAt } = ledger
    if (listedAt !== undefined && madeAt < listedAt - MARGIN_MS) return false
    const isStarting = ledger.isLearning() && now() - startedAt < LEARNING_MS
    if (isStarting && madeAt < startedAt) throw starting()
    ledger.refreshSoon()
    return false
  }
}

function starting(): ApiError {
  const error = new ApiError(
    503,
    'twitch-unavailable',
    'We’ve just started, and don’t know our subscriptions at Twitch yet',
    'Send it again in a moment',
  )
  error.retryAfter = 2
  return error
}
