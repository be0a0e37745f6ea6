import type { ApiClient } from '@twurple/api'
import { isEventType } from '../../shared/catalogue'
import type { Logger } from '../../operations/log'
import pLimit from 'p-limit'
import { answerOf } from '../call'
import type { Create } from './create'
import { isWorking, list, type Listed } from './listing'

/** Where our callbacks are, whatever their host. */
const CALLBACK_PATH = '/api/callback'

/** How many are renewed at the same time. */
const AT_ONCE = 5

/** What renewing has done. */
export interface Renewed {
  renewed: number
  failed: number
}

/** Whether a subscription of ours points to an address that is not ours any more. */
export const isElsewhere = ({ callback }: Listed, ours: string): boolean =>
  callback !== undefined && callback !== ours && callback.endsWith(CALLBACK_PATH)

/** What renewing takes. */
export interface Renewing {
  api: ApiClient
  callback: string
  create: Create
  log: Logger
  /** Those, too, that point to `callback`: Twitch signs them with the secret that they were made with. */
  isAll?: boolean
  /** Told of every one that was removed. */
  removed?: (id: string) => void
}

/** Renews what Twitch lists, see `renewListed`. @throws {ApiError} 503 */
export async function renew(renewing: Renewing): Promise<Renewed> {
  const { subscriptions } = await list(renewing.api)
  return await renewListed(renewing, subscriptions)
}

/**
 * Makes what points to an old address of this program anew, pointing to `callback`: tunnels get
 * another one at each start. The old one goes first, or it would count twice. Never rejects.
 */
export async function renewListed(
  { api, callback, create, log, isAll, removed }: Renewing,
  subscriptions: readonly Listed[],
): Promise<Renewed> {
  const old = subscriptions.filter(
    (one) => isElsewhere(one, callback) || (isAll && one.callback === callback),
  )
  const limit = pLimit(AT_ONCE)
  const result = { renewed: 0, failed: 0 }

  async function renewOne(subscription: Listed): Promise<void> {
    const { id, type, version, condition } = subscription
    await answerOf(api.eventSub.deleteSubscription(id))
    removed?.(id)
    if (!isWorking(subscription) || !isEventType(type)) return
    const { kind } = await create({ type, version, condition, scopes: [] })
    result[kind === 'made' || kind === 'exists' ? 'renewed' : 'failed'] += 1
  }

  const failed = () => {
    result.failed += 1
  }
  await Promise.all(old.map((one) => limit(() => renewOne(one).catch(failed))))
  if (old.length > 0) log.info({ callback, ...result }, 'Renewed subscriptions')
  return result
}
