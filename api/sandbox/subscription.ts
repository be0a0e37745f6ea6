import type { Condition } from '../shared/types'

/** Statuses of a subscription that still takes part in limits and duplicates. */
const LIVE_STATUSES = new Set(['enabled', 'webhook_callback_verification_pending'])

/** How a subscription is delivered, in Twitch's shape; a webhook's secret is never told. */
export type Transport =
  | { method: 'webhook'; callback: string }
  | { method: 'websocket'; session_id: string; connected_at: string; disconnected_at?: string }

/** An EventSub subscription in Twitch's shape. */
export interface Subscription {
  id: string
  /** `enabled`, pending, or why Twitch has ended it. */
  status: string
  type: string
  version: string
  condition: Condition
  created_at: string
  transport: Transport
  cost: number
}

/** What the creator of a subscription asks for. */
export interface SubscriptionRequest {
  type: string
  version: string
  condition: Condition
  transport:
    | { method: 'webhook'; callback: string; secret: string }
    | { method: 'websocket'; session_id: string }
}

/** Whether a subscription is enabled or may yet become so. */
export const isLive = ({ status }: Subscription): boolean => LIVE_STATUSES.has(status)

/** The ids of the users whom a condition names. */
export const namedUsers = (condition: Condition): string[] =>
  Object.entries(condition)
    .filter(([field]) => field === 'user_id' || field.endsWith('_user_id'))
    .map(([, id]) => id)
