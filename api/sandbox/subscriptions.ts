import { randomUUID } from 'node:crypto'
import { catalogue, isEventType } from '../shared/catalogue'
import { rfc3339, type Webhook } from './delivery'
import { Refusal } from './refusal'
import type { EventSubSessions } from './eventsub-sessions'
import { namedUsers, type Subscription, type SubscriptionRequest } from './subscription'
import type { WebhookDelivery } from './webhooks'

/** A subscription over a WebSocket belongs to the user whose token made it. */
const MAX_CONNECTIONS = 3
const MAX_PER_CONNECTION = 300

/** Every EventSub subscription of the app. */
export interface Subscriptions {
  /** Those of the app, or of a user's WebSockets; oldest first. */
  all: (userId?: string) => Subscription[]
  /** Adds a subscription; a webhook's is pending until its callback has answered the challenge. */
  add: (request: SubscriptionRequest, cost: number, userId?: string) => Subscription
  /** Says whether there was such a subscription. */
  remove: (id: string) => boolean
  /** Sends an event on a streamer's channel to whoever subscribed; resolves with how many took it. */
  fire: (type: string, streamerId: string, event: Record<string, unknown>) => Promise<number>
  /** Whether anybody listens to this channel. */
  isHeard: (type: string, streamerId: string) => boolean
  /** Ends subscriptions with this status and tells who had them; says how many. */
  revoke: (which: (subscription: Subscription) => boolean, status: string) => Promise<number>
}

type Event = Record<string, unknown>

interface Entry {
  subscription: Subscription
  webhook?: Webhook
  userId?: string
}

/** Whether an event of a streamer is what the condition asks for; a raid has two ends. */
function asksFor({ type, condition }: Subscription, streamerId: string, event: Event): boolean {
  if (!isEventType(type)) return false
  const ids = { broadcasterId: streamerId, userId: '', clientId: '', organizationId: '' }
  return catalogue[type].conditions(ids).some((example) =>
    Object.entries(example)
      .filter(([, id]) => id === streamerId)
      .every(([field, id]) => condition[field] === id && (event[field] ?? id) === id),
  )
}

/** An empty list of subscriptions, delivered in these two ways. */
export function createSubscriptions(
  webhooks: WebhookDelivery,
  sessions: EventSubSessions,
): Subscriptions {
  const entries = new Map<string, Entry>()
  const enabled = () =>
    [...entries.values()].filter(({ subscription }) => subscription.status === 'enabled')

  function checkSession(sessionId: string, userId: string): string {
    const connectedAt = sessions.connectedAt(sessionId)
    if (!connectedAt) throw new Refusal(400, 'session does not exist or has already disconnected')
    const own = enabled().filter((entry) => entry.userId === userId)
    const used = new Set(own.map(({ subscription: { transport } }) => addressOf(transport)))
    if (!used.has(sessionId) && used.size >= MAX_CONNECTIONS) {
      throw new Refusal(429, 'number of websocket transports limit exceeded')
    }
    const here = own.filter(({ subscription }) => addressOf(subscription.transport) === sessionId)
    if (here.length >= MAX_PER_CONNECTION) {
      throw new Refusal(429, 'number of subscriptions of this websocket exceeded')
    }
    return connectedAt
  }

  function entryOf(
    { transport, ...asked }: SubscriptionRequest,
    cost: number,
    userId?: string,
  ): Entry {
    const common = { id: randomUUID(), ...asked, created_at: rfc3339(), cost }
    if (transport.method === 'websocket') {
      const { session_id: sessionId } = transport
      const connectedAt = checkSession(sessionId, userId ?? '')
      sessions.use(sessionId)
      const answered = {
        method: transport.method,
        session_id: sessionId,
        connected_at: connectedAt,
      }
      return { subscription: { ...common, status: 'enabled', transport: answered }, userId }
    }
    const { method, callback, secret } = transport
    const status = 'webhook_callback_verification_pending'
    const subscription = { ...common, status, transport: { method, callback } }
    return { subscription, webhook: { subscription, callback, secret } }
  }

  function send({ subscription, webhook }: Entry, event: Event): boolean | Promise<boolean> {
    return webhook ? webhooks.send(webhook, event) : sessions.notify(subscription, event)
  }

  function hearing(type: string, streamerId: string, event: Event = {}): Entry[] {
    return enabled().filter(
      ({ subscription }) => subscription.type === type && asksFor(subscription, streamerId, event),
    )
  }

  sessions.onEnded((sessionId, status) => {
    for (const { subscription } of enabled()) {
      const { transport } = subscription
      if (transport.method !== 'websocket' || transport.session_id !== sessionId) continue
      subscription.status = status
      transport.disconnected_at = rfc3339()
    }
  })

  return {
    all: (userId) =>
      [...entries.values()]
        .filter((entry) => userId === undefined || entry.userId === userId)
        .map(({ subscription }) => subscription),
    add(request, cost, userId) {
      const entry = entryOf(request, cost, userId)
      entries.set(entry.subscription.id, entry)
      if (entry.webhook) void webhooks.verify(entry.webhook)
      return entry.subscription
    },
    remove: (id) => entries.delete(id),
    async fire(type, streamerId, event) {
      const sent = hearing(type, streamerId, event).map((entry) => send(entry, event))
      return (await Promise.all(sent)).filter(Boolean).length
    },
    isHeard: (type, streamerId) => hearing(type, streamerId).length > 0,
    async revoke(which, status) {
      const ended = enabled().filter(({ subscription }) => which(subscription))
      await Promise.all(
        ended.map(({ subscription, webhook }) => {
          if (webhook) return webhooks.revoke(webhook, status)
          subscription.status = status
          return sessions.sendRevocation(subscription)
        }),
      )
      return ended.length
    },
  }
}

const addressOf = (transport: Subscription['transport']): string =>
  transport.method === 'websocket' ? transport.session_id : transport.callback

/** Those that a user's consent holds up. */
export const restsOn =
  (userId: string) =>
  ({ type, condition }: Subscription): boolean =>
    isEventType(type) && catalogue[type].scopes.length > 0 && namedUsers(condition).includes(userId)
