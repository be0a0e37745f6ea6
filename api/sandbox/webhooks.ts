import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { challenge, notify, sendRevocation, type Webhook } from './delivery'
import type { SandboxLog } from './sandbox-log'

/** Before each new try of a notification that was not taken; ms. Twitch tells no figures. */
const RETRY_PAUSES_MS = [1_000, 5_000, 15_000, 60_000]
/** Notifications in a row that no try could deliver, until the subscription is ended. */
const MAX_FAILURES = 3

/** Delivers to callbacks as Twitch does. */
export interface WebhookDelivery {
  /** Challenges the callback, which enables the subscription or fails it. */
  verify: (webhook: Webhook) => Promise<void>
  /** Delivers an event, in the background again and again. Whether the first try was taken. */
  send: (webhook: Webhook, event: object) => Promise<boolean>
  /** Ends a subscription with this status and tells its callback. */
  revoke: (webhook: Webhook, status: string) => Promise<void>
  close: () => void
}

/** `retryPauses`: ms before each new try. */
export function createWebhookDelivery(
  log: SandboxLog,
  retryPauses: readonly number[] = RETRY_PAUSES_MS,
): WebhookDelivery {
  const closing = new AbortController()
  const failures = new WeakMap<Webhook, number>()
  const about = ({ subscription: { id, type }, callback }: Webhook) => ({ id, type, callback })

  async function attempt(webhook: Webhook, event: object, id: string, retry: number) {
    try {
      await notify(webhook, event, closing.signal, { id, retry })
      failures.delete(webhook)
      return true
    } catch (error) {
      if (!closing.signal.aborted) {
        log.warn({ ...about(webhook), retry, err: error }, 'EventSub notification was not taken')
      }
      return false
    }
  }

  async function persist(webhook: Webhook, event: object, id: string): Promise<void> {
    for (const [index, ms] of retryPauses.entries()) {
      await pause(ms, undefined, { signal: closing.signal, ref: false })
      if (webhook.subscription.status !== 'enabled') return
      if (await attempt(webhook, event, id, index + 1)) return
    }
    const count = (failures.get(webhook) ?? 0) + 1
    failures.set(webhook, count)
    if (count >= MAX_FAILURES) await revoke(webhook, 'notification_failures_exceeded')
  }

  async function revoke(webhook: Webhook, status: string): Promise<void> {
    webhook.subscription.status = status
    log.warn({ ...about(webhook), status }, 'EventSub subscription ended')
    await sendRevocation(webhook, closing.signal).catch(() => {})
  }

  return {
    revoke,
    async verify(webhook) {
      const { subscription } = webhook
      try {
        await challenge(webhook, closing.signal)
        subscription.status = 'enabled'
        log.info(about(webhook), 'EventSub subscription enabled')
      } catch (error) {
        subscription.status = 'webhook_callback_verification_failed'
        if (closing.signal.aborted) return
        log.warn(
          { ...about(webhook), err: error },
          'EventSub callback did not answer the challenge',
        )
      }
    },
    async send(webhook, event) {
      const id = randomUUID()
      if (await attempt(webhook, event, id, 0)) return true
      // Aborted with the sandbox: nothing is left to do then.
      persist(webhook, event, id).catch(() => {})
      return false
    },
    close: () => closing.abort(),
  }
}
