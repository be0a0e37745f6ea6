import { randomUUID } from 'node:crypto'
import { catalogue, isEventType } from '../eventsub/catalogue'
import { challenge, notify, rfc3339, type Webhook } from './delivery'
import type { Log } from './log'
import type { Subscription, SubscriptionRequest } from './subscription'

/** Every EventSub subscription of the app, and what is sent to their callbacks. */
export interface Subscriptions {
  /** Oldest first. */
  all: () => Subscription[]
  /** Adds a pending subscription and challenges its callback, which enables it or fails it. */
  add: (request: SubscriptionRequest, cost: number) => Subscription
  /** Says whether there was such a subscription. */
  remove: (id: string) => boolean
  /** Sends an event on a streamer's channel to whoever subscribed; resolves with how many took it. */
  fire: (type: string, streamerId: string, event: Record<string, unknown>) => Promise<number>
  /** Gives up what is being sent. */
  close: () => void
}

type Event = Record<string, unknown>

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

/** An empty list of subscriptions. */
export function createSubscriptions(log: Log): Subscriptions {
  const webhooks = new Map<string, Webhook>()
  const closing = new AbortController()

  const verify = async (webhook: Webhook): Promise<void> => {
    const { subscription } = webhook
    const { id, type, transport } = subscription
    try {
      await challenge(webhook, closing.signal)
      subscription.status = 'enabled'
      log.info({ id, type }, 'EventSub subscription enabled')
    } catch (error) {
      subscription.status = 'webhook_callback_verification_failed'
      if (closing.signal.aborted) return
      const { callback } = transport
      log.warn({ id, type, callback, err: error }, 'EventSub callback did not answer the challenge')
    }
  }

  const send = async (webhook: Webhook, event: Event): Promise<boolean> => {
    try {
      await notify(webhook, event, closing.signal)
      return true
    } catch (error) {
      const { id, type } = webhook.subscription
      log.warn({ id, type, err: error }, 'EventSub notification was not taken')
      return false
    }
  }

  return {
    all: () => [...webhooks.values()].map(({ subscription }) => subscription),
    add({ type, version, condition, transport: { method, callback, secret } }, cost) {
      const subscription: Subscription = {
        id: randomUUID(),
        status: 'webhook_callback_verification_pending',
        type,
        version,
        condition,
        created_at: rfc3339(),
        transport: { method, callback },
        cost,
      }
      const webhook = { subscription, secret }
      webhooks.set(subscription.id, webhook)
      void verify(webhook)
      return subscription
    },
    remove: (id) => webhooks.delete(id),
    async fire(type, streamerId, event) {
      const sent = [...webhooks.values()]
        .filter(({ subscription }) => subscription.type === type)
        .filter(({ subscription }) => subscription.status === 'enabled')
        .filter(({ subscription }) => asksFor(subscription, streamerId, event))
        .map((webhook) => send(webhook, event))
      return (await Promise.all(sent)).filter(Boolean).length
    },
    close: () => closing.abort(),
  }
}
