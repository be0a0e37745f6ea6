import type { ApiClient } from '@twurple/api'
import pLimit from 'p-limit'
import type { Logger } from '../../operations/log'
import { messageOf, refusalOf, within } from '../call'
import { listed, type Listed } from './listing'
import type { Reason } from '../../shared/descriptions/reasons'
import type { Wanted } from './wanted'

/** Calls that are under way at the same time; the client waits by itself for Twitch's rate limit. */
const AT_ONCE = 10
/** A full bucket comes back within a minute; ms. */
const CREATE_TIMEOUT_MS = 90_000

/** Where Twitch posts to, and the key that it signs with. */
export interface WebhookTarget {
  callback: string
  secret: string
}

/** What Twitch answered to a subscription. `exists`: there is one already, which is as good. */
export type CreateResult =
  | { kind: 'made'; subscription: Listed }
  | { kind: 'exists' }
  | { kind: 'not-granted' }
  | { kind: 'failed'; why: Reason }

/** Makes one subscription; never rejects. */
export type Create = (wanted: Wanted) => Promise<CreateResult>

/** Makes subscriptions by webhook, a bounded number at a time. */
export function createCreator(api: ApiClient, webhook: WebhookTarget, log: Logger): Create {
  const limit = pLimit(AT_ONCE)
  const transport = { method: 'webhook' as const, ...webhook }
  return ({ type, version, condition }) =>
    limit(async () => {
      try {
        const call = api.eventSub.createSubscription(type, version, condition, transport)
        return { kind: 'made', subscription: listed(await within(CREATE_TIMEOUT_MS, call)) }
      } catch (error) {
        const status = refusalOf(error)
        if (status === 409) return { kind: 'exists' }
        if (status === 403) return { kind: 'not-granted' }
        const why = whyNot(error)
        log.warn({ type, condition, status, why }, 'Twitch refused a subscription')
        return { kind: 'failed', why }
      }
    })
}

function whyNot(error: unknown): Reason {
  const status = refusalOf(error)
  if (status === undefined) return { code: 'unanswered', facts: {} }
  const words = messageOf(error)
  return words ? { code: 'refused', facts: { words } } : { code: 'answered', facts: { status } }
}
