import type { ApiClient } from '@twurple/api'
import { isEventType } from '../../shared/catalogue'
import type { Logger } from '../../operations/log'
import { callTwitch } from '../call'
import type { Create } from './create'
import { isWorking, list, type Listed } from './listing'

/** Where our callbacks are, whatever their host. */
const CALLBACK_PATH = '/api/callback'

/** What renewing has done. */
export interface Renewed {
  renewed: number
  failed: number
}

/** Whether a subscription of ours points to an address that is not ours any more. */
export const isElsewhere = ({ callback }: Listed, ours: string): boolean =>
  callback !== undefined && callback !== ours && callback.endsWith(CALLBACK_PATH)

/**
 * Makes what points to an old address of this program anew, pointing to `callback`: tunnels get
 * another one at each start. The old one goes first, or it would count twice.
 * @throws {ApiError} 503
 */
export async function renew(
  api: ApiClient,
  callback: string,
  create: Create,
  log: Logger,
): Promise<Renewed> {
  const { subscriptions } = await list(api)
  const old = subscriptions.filter((one) => isElsewhere(one, callback))
  const result = { renewed: 0, failed: 0 }
  await Promise.all(
    old.map(async (subscription) => {
      const { id, type, version, condition } = subscription
      await callTwitch(api.eventSub.deleteSubscription(id))
      if (!isWorking(subscription) || !isEventType(type)) return
      const { kind } = await create({ type, version, condition, scopes: [] })
      result[kind === 'made' || kind === 'exists' ? 'renewed' : 'failed'] += 1
    }),
  )
  if (old.length > 0) log.info({ callback, ...result }, 'Renewed subscriptions of an old address')
  return result
}
