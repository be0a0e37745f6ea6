import { setTimeout as wait } from 'node:timers/promises'
import { post, raid } from '../../callback'
import type { Random } from '../../chaos/random'
import type { Sender } from '../../chaos/twitch'

/** Before each new try of what was not taken; ms. Twitch tells no figures: the sandbox's. */
const RETRY_PAUSES_MS = [1_000, 5_000, 15_000, 60_000]
/** One in so many is sent again although it was taken: Twitch promises at least once. */
const REPEATED = 5
/** Twitch waits so long for an answer. */
const TIMEOUT_MS = 10_000

/** When (ms, as `performance.now()`) a callback was sent, and its answer was there. */
export interface Taken {
  sentAt: number
  takenAt: number
}

/**
 * Twitch, by its rules: again with growing pauses where no 2xx came, and now and then all the same.
 * @param takenAtOnce told of each event that was taken at the first try
 */
export function createTwitch(
  baseUrl: string,
  login: string,
  random: Random,
  takenAtOnce: (id: string, taken: Taken) => void,
): Sender {
  let sent = 0
  let delivered = 0

  async function attempt(id: string, retry: number): Promise<boolean> {
    sent++
    const headers = {
      'Twitch-Eventsub-Message-Retry': String(retry),
      'X-Forwarded-For': '192.0.2.1',
    }
    const given = wait(TIMEOUT_MS, undefined, { ref: false })
    const answer = post(baseUrl, raid(login), { id }, headers).catch(() => undefined)
    const status = (await Promise.race([answer, given]))?.status ?? 0
    if (status >= 400 && status < 500) throw new Error(`The callback was refused with ${status}`)
    return status === 204
  }

  return {
    async deliver(id) {
      const sentAt = performance.now()
      let isTaken = await attempt(id, 0)
      if (isTaken) takenAtOnce(id, { sentAt, takenAt: performance.now() })
      for (const [index, pause] of RETRY_PAUSES_MS.entries()) {
        if (isTaken) break
        await wait(pause)
        isTaken = await attempt(id, index + 1)
      }
      if (!isTaken) throw new Error(`Nobody took event ${id}`)
      delivered++
      if (random() * REPEATED < 1) await attempt(id, 1)
    },
    repeats: () => sent - delivered,
  }
}
