import type { Condition } from '../eventsub/types'

/** Statuses of a subscription over webhooks that still takes part in limits and duplicates. */
const LIVE_STATUSES = new Set(['enabled', 'webhook_callback_verification_pending'])

/** An EventSub subscription in Twitch's shape. */
export interface Subscription {
  id: string
  status:
    'enabled' | 'webhook_callback_verification_pending' | 'webhook_callback_verification_failed'
  type: string
  version: string
  condition: Condition
  created_at: string
  transport: { method: 'webhook'; callback: string }
  cost: number
}

/** What the creator of a subscription asks for. */
export interface SubscriptionRequest {
  type: string
  version: string
  condition: Condition
  transport: { method: 'webhook'; callback: string; secret: string }
}

/** Whether a subscription is enabled or may yet become so. */
export const isLive = ({ status }: Subscription): boolean => LIVE_STATUSES.has(status)

/** The ids of the users whom a condition names. */
export const namedUsers = (condition: Condition): string[] =>
  Object.entries(condition)
    .filter(([field]) => field === 'user_id' || field.endsWith('_user_id'))
    .map(([, id]) => id)
