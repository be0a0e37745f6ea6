import { setTimeout as wait } from 'node:timers/promises'
import type { Sender } from '../../chaos/twitch'

/** Twitch sends again what it had no answer to: a connection may end as it is used again. */
const MAX_TRIES = 5

/** Events `0`, `1`, `2` and so on, that come as evenly as Twitch sends them when much happens. */
export interface Shower {
  /** How many of the first have all been taken. */
  taken: () => number
  /** Sends no more; resolves when all are taken. @throws {Error} when one was refused */
  end: () => Promise<void>
}

/** Begins to send so many events a second, each as often as `sender` repeats it. */
export function beginShower(sender: Sender, perSecond: number): Shower {
  const waiting = new Set<number>()
  const over = new AbortController()
  const failures: unknown[] = []
  let sent = 0

  async function deliver(number: number): Promise<void> {
    waiting.add(number)
    for (let tries = 1; waiting.has(number); tries++) {
      try {
        await sender.deliver(String(number))
        waiting.delete(number)
      } catch (error) {
        const isUnanswered = error instanceof TypeError && tries < MAX_TRIES
        if (!isUnanswered) return void failures.push(error)
      }
    }
  }

  async function send(): Promise<void> {
    const started = performance.now()
    const deliveries: Promise<void>[] = []
    while (!over.signal.aborted) {
      const due = started + (sent * 1000) / perSecond
      await wait(Math.max(0, due - performance.now()))
      const delivery = deliver(sent++)
      deliveries.push(delivery)
    }
    await Promise.all(deliveries)
  }
  const sending = send()

  return {
    taken: () => Math.min(sent, ...waiting),
    async end() {
      over.abort()
      await sending
      if (failures.length > 0) throw new AggregateError(failures, 'Events were not taken')
    },
  }
}
