import type { ApiClient, HelixEventSubSubscription } from '@twurple/api'
import { catalogue, isEventType } from '../../shared/catalogue'
import { answerOf, refusalOf } from '../call'
import type { Cost } from './topic'
import type { Wanted } from './wanted'

/** A subscription as Twitch lists it. */
export interface Listed {
  id: string
  type: string
  version: string
  status: string
  condition: Record<string, string>
  /** Where it is posted to; none for other transports. */
  callback?: string
  cost: number
}

/** Subscriptions of our client id, and what they cost in all. */
export interface Listing {
  subscriptions: Listed[]
  cost: Cost
  /** Only a mock of Twitch has no such list: it makes no subscriptions either. */
  isMissing?: true
}

/**
 * What Twitch lists, of one user or of all, a hundred at a call; `onPage` hears of each at once.
 * @throws {ApiError} 503
 */
export async function list(
  api: ApiClient,
  userId?: string,
  onPage?: (page: Listed[]) => void,
): Promise<Listing> {
  const subscriptions: Listed[] = []
  const cost = { total: 0, max: 0 }
  let after: string | undefined
  do {
    const request = userId
      ? api.eventSub.getSubscriptionsForUser(userId, { after })
      : api.eventSub.getSubscriptions({ after })
    const page = await answerOf(request.catch(unlessMissing))
    if (!page) return { subscriptions, cost, isMissing: true }
    const rows = page.data.map(listed)
    subscriptions.push(...rows)
    onPage?.(rows)
    cost.total = page.totalCost
    cost.max = page.maxTotalCost
    after = page.cursor
  } while (after)
  return { subscriptions, cost }
}

function unlessMissing(error: unknown): undefined {
  if (refusalOf(error) !== 404) throw error
}

/** A subscription of twurple in our words. */
export function listed(subscription: HelixEventSubSubscription): Listed {
  const { id, type, status, condition, cost, _transport: transport } = subscription
  return {
    id,
    type,
    // twurple does not tell it.
    version: isEventType(type) ? catalogue[type].version : '1',
    status,
    condition: Object.fromEntries(
      Object.entries(condition).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
    ),
    callback: 'callback' in transport ? transport.callback : undefined,
    cost,
  }
}

const working = new Set(['enabled', 'webhook_callback_verification_pending'])

/** Whether it delivers, or may do so in a moment. */
export const isWorking = ({ status }: Listed): boolean => working.has(status)

/** Who acts as moderator or reads the chat does not change what is told. */
const actors = new Set(['moderator_user_id', 'user_id'])

/** Whether a listed subscription brings to `callback` what is wanted. */
export function brings(subscription: Listed, wanted: Wanted, callback: string): boolean {
  const subject = Object.entries(wanted.condition).filter(
    ([name]) => !actors.has(name) || Object.keys(wanted.condition).length === 1,
  )
  return (
    subscription.type === wanted.type &&
    subscription.callback === callback &&
    subject.every(([name, id]) => subscription.condition[name] === id)
  )
}

const subjects = [
  'broadcaster_user_id',
  'to_broadcaster_user_id',
  'from_broadcaster_user_id',
  'user_id',
]

/** The user whose channel a subscription is about. */
export const subjectOf = ({ condition }: Pick<Listed, 'condition'>): string | undefined =>
  subjects.map((name) => condition[name]).find(Boolean)
