import { worded } from '../../shared/descriptions/descriptor'
import type { ScopeGroups } from '../../shared/scopes'
import type { EventType } from '../../shared/types'
import { reasonOf, reasonWords, type Reason } from '../../shared/descriptions/reasons'

/** How a type of event stands for a streamer. */
export interface Topic {
  type: EventType
  status: 'live' | 'pending' | 'needs-consent' | 'failed'
  /** Every group is needed, any one scope inside a group: with `needs-consent`. */
  scopes?: ScopeGroups
  /** Why it does not work, in words: with `failed`. */
  reason?: string
  /** The same as data, for other languages. */
  why?: Reason
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
  why: Reason
}

const withoutConsent = new Set<string>(['authorization_revoked', 'moderator_removed'])
const forGood = new Set<string>([
  ...withoutConsent,
  'chat_user_banned',
  'user_removed',
  'version_removed',
])

/** What an ended subscription's status means; one that we don't know may work when made again. */
export const endingOf = (status: string): Ending => ({
  status: withoutConsent.has(status) ? 'needs-consent' : 'failed',
  again: !forGood.has(status),
  why: reasonOf(status),
})

/** Why a topic does not work, in words and as data. */
export const because = (why: Reason): Pick<Topic, 'reason' | 'why'> => ({
  reason: worded(reasonWords, why),
  why,
})

const order: readonly Topic['status'][] = ['live', 'pending', 'needs-consent', 'failed']

/** The worse of two: a type with several subscriptions (raids: both ways) stands as its worst. */
export const worse = (a: Topic, b: Topic): Topic =>
  order.indexOf(b.status) > order.indexOf(a.status) ? b : a
