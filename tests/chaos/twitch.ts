import { post, raid } from '../callback'
import { between, type Random } from './random'

/** Twitch, as it sends: at least once, and again what was answered 503. */
export interface Sender {
  /** Delivers an event until it is answered 204. @throws {Error} at any answer but 204 and 503 */
  deliver: (id: string) => Promise<void>
  /** Callbacks sent beyond one for each event. */
  repeats: () => number
}

/** Sends raids on `login`, each one up to four times even where all goes well. */
export function createSender(baseUrl: string, login: string, random: Random): Sender {
  const message = raid(login)
  let sent = 0
  let delivered = 0

  async function send(id: string, retry: number): Promise<boolean> {
    sent++
    const headers = { 'Twitch-Eventsub-Message-Retry': String(retry) }
    const { status } = await post(baseUrl, message, { id }, headers)
    if (status !== 204 && status !== 503) throw new Error(`The callback answered ${status}`)
    return status === 204
  }

  return {
    async deliver(id) {
      const copies = between(random, 1, 3)
      const late = between(random, 0, 1)
      const answers = await Promise.all(Array.from({ length: copies }, () => send(id, 0)))
      let retry = 1
      let isTaken = answers.includes(true)
      while (!isTaken) isTaken = await send(id, retry++)
      for (let n = 0; n < late; n++) await send(id, retry++)
      delivered++
    },
    repeats: () => sent - delivered,
  }
}
