import type { ApiClient, HelixEventSubSubscription } from '@twurple/api'
import { LRUCache } from 'lru-cache'
import { catalogue, isEventType } from '../eventsub/catalogue'
import type { Condition, EventType } from '../eventsub/types'
import type { Logger } from '../log'
import { callTwitch, reasonOf, refusalOf } from './call'

/** How a type of event stands for a streamer. */
export interface Topic {
  type: EventType
  status: 'live' | 'pending' | 'needs-consent' | 'failed'
  /** Every group is needed, any one scope inside a group: with `needs-consent`. */
  scopes?: readonly (readonly string[])[]
  /** Why Twitch refused: with `failed`. */
  reason?: string
}

/** The EventSub subscriptions of our client id, as Twitch lists them. */
export interface Subscriptions {
  /** Makes those that need no consent and are missing. @throws {ApiError} 503 */
  ensure: (broadcasterId: string) => Promise<Topic[]>
  /** Whether Twitch lists this subscription for us. @throws {ApiError} 503 */
  isOurs: (subscriptionId: string) => Promise<boolean>
}

interface Wanted {
  type: EventType
  version: string
  condition: Condition
}

/** Subscriptions by webhook; `callback` is the URL that Twitch posts to. */
export function createSubscriptions(
  api: ApiClient,
  webhook: { callback: string; secret: string },
  log: Logger,
): Subscriptions {
  const ours = new Set<string>()
  const foreign = new LRUCache<string, true>({ max: 10_000, ttl: 60_000 })
  const ensuring = new Map<string, Promise<Topic[]>>()
  let listing: Promise<void> | undefined

  async function list(): Promise<void> {
    const all = await callTwitch(api.eventSub.getSubscriptionsPaginated().getAll())
    for (const { id } of all) ours.add(id)
  }

  async function create({ type, version, condition }: Wanted): Promise<Topic> {
    try {
      const transport = { method: 'webhook' as const, ...webhook }
      const made = await api.eventSub.createSubscription(type, version, condition, transport)
      ours.add(made.id)
      return { type, status: statusOf(made) }
    } catch (error) {
      // Another process was faster: that is success.
      if (refusalOf(error) === 409) return { type, status: 'live' }
      const reason = reasonOf(error)
      log.warn({ type, condition, reason }, 'Twitch refused a subscription')
      if (refusalOf(error) === 403) {
        return { type, status: 'needs-consent', scopes: catalogue[type].scopes }
      }
      return { type, status: 'failed', reason }
    }
  }

  async function ensure(broadcasterId: string): Promise<Topic[]> {
    const request = api.eventSub.getSubscriptionsForUserPaginated(broadcasterId)
    const existing = await callTwitch(request.getAll())
    for (const { id } of existing) ours.add(id)
    const topics = wantedFor(broadcasterId).map(async (wanted) => {
      const found = existing.find((listed) => isWorking(listed, wanted, webhook.callback))
      return found ? { type: wanted.type, status: statusOf(found) } : create(wanted)
    })
    return onePerType(await Promise.all(topics))
  }

  return {
    ensure(broadcasterId) {
      const running =
        ensuring.get(broadcasterId) ??
        ensure(broadcasterId).finally(() => ensuring.delete(broadcasterId))
      ensuring.set(broadcasterId, running)
      return running
    },
    async isOurs(id) {
      if (ours.has(id)) return true
      if (foreign.has(id)) return false
      listing ??= list().finally(() => (listing = undefined))
      await listing
      if (!ours.has(id)) foreign.set(id, true)
      return ours.has(id)
    },
  }
}

/** What anyone may watch of any channel: the rows that need no scope and name a broadcaster. */
function wantedFor(broadcasterId: string): Wanted[] {
  const ids = { broadcasterId, userId: broadcasterId, clientId: '' }
  return Object.keys(catalogue)
    .filter(isEventType)
    .filter((type) => catalogue[type].scopes.length === 0 && catalogue[type].audience === 'public')
    .flatMap((type) => {
      const { version, conditions } = catalogue[type]
      return conditions(ids).map((condition) => ({ type, version, condition }))
    })
}

function isWorking(listed: HelixEventSubSubscription, wanted: Wanted, callback: string): boolean {
  return (
    listed.type === wanted.type &&
    ['enabled', 'webhook_callback_verification_pending'].includes(listed.status) &&
    'callback' in listed._transport &&
    listed._transport.callback === callback &&
    Object.entries(wanted.condition).every(([name, id]) => listed.condition[name] === id)
  )
}

const statusOf = ({ status }: HelixEventSubSubscription): 'live' | 'pending' =>
  status === 'enabled' ? 'live' : 'pending'

/** A type with several subscriptions (raids: both ways) stands as its worst one does. */
function onePerType(topics: Topic[]): Topic[] {
  const order: Topic['status'][] = ['live', 'pending', 'needs-consent', 'failed']
  const worst = new Map<EventType, Topic>()
  for (const topic of topics) {
    const other = worst.get(topic.type)
    if (!other || order.indexOf(topic.status) > order.indexOf(other.status)) {
      worst.set(topic.type, topic)
    }
  }
  return [...worst.values()]
}
