import type { EventType } from '../../eventsub/types'

/** How a type of event stands for a streamer. */
export interface Topic {
  type: EventType
  status: 'live' | 'pending' | 'needs-consent' | 'failed'
  /** Every group is needed, any one scope inside a group: with `needs-consent`. */
  scopes?: readonly (readonly string[])[]
  /** Why it does not work, in words: with `failed`. */
  reason?: string
}

/** What Twitch counts of our subscriptions, and how much it allows. */
export interface Cost {
  total: number
  max: number
}

/** What becomes of a topic when Twitch ends its subscription. */
export interface Ending {
  status: 'needs-consent' | 'failed'
  /** Whether making the subscription again may help. */
  again: boolean
  reason: string
}

/** By the status that Twitch gives an ended subscription. */
const endings: ReadonlyMap<string, Ending> = new Map<string, Ending>([
  [
    'webhook_callback_verification_failed',
    {
      status: 'failed',
      again: true,
      reason: 'Twitch could not confirm the callback: PUBLIC_URL must be reachable over HTTPS',
    },
  ],
  [
    'notification_failures_exceeded',
    { status: 'failed', again: true, reason: 'Twitch gave up after too many failed deliveries' },
  ],
  [
    'beta_maintenance',
    { status: 'failed', again: true, reason: 'Twitch paused this beta for maintenance' },
  ],
  [
    'authorization_revoked',
    { status: 'needs-consent', again: false, reason: 'The consent was taken back' },
  ],
  [
    'moderator_removed',
    { status: 'needs-consent', again: false, reason: 'Who granted it no longer moderates here' },
  ],
  [
    'chat_user_banned',
    { status: 'failed', again: false, reason: 'The account that reads the chat is banned there' },
  ],
  [
    'user_removed',
    { status: 'failed', again: false, reason: 'Twitch says that this account no longer exists' },
  ],
  [
    'version_removed',
    { status: 'failed', again: false, reason: 'Twitch removed this version: update this program' },
  ],
])

/** What an ended subscription's status means; one that we don't know may work when made again. */
export const endingOf = (status: string): Ending =>
  endings.get(status) ?? { status: 'failed', again: true, reason: `Twitch ended it: ${status}` }

const order: readonly Topic['status'][] = ['live', 'pending', 'needs-consent', 'failed']

/** The worse of two: a type with several subscriptions (raids: both ways) stands as its worst. */
export const worse = (a: Topic, b: Topic): Topic =>
  order.indexOf(b.status) > order.indexOf(a.status) ? b : a
