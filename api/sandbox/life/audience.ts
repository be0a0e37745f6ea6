import type { EventType } from '../../shared/types'
import { SECOND } from './story'

/** Logins of those who are watched. */
export type Watched = () => Promise<ReadonlySet<string>>

/** How long an answer to who is watched holds; ms. */
const FRESH_MS = 4 * SECOND

const anything: EventType[] = ['channel.raid', 'channel.update', 'channel.chat.notification']

/**
 * Who is watched. Subscriptions that cost nothing stay when everybody has left, so that they alone
 * don't tell; who has only just been subscribed to is watched all the same.
 */
export function createAudience(
  isHeard: (type: string, login: string) => boolean,
  now: () => number,
) {
  let watched: Watched | undefined
  let known: ReadonlySet<string> = new Set()
  let askedAt = -Infinity
  const heard = new Set<string>()

  /** Asks again after a while; until it is answered, and where it isn't, the last answer holds. */
  function ask(): void {
    if (!watched || now() - askedAt < FRESH_MS) return
    askedAt = now()
    watched().then(
      (answer) => (known = answer),
      () => {},
    )
  }

  return {
    follow: (source: Watched | undefined) => void (watched = source),
    has(login: string): boolean {
      const isListened = anything.some((type) => isHeard(type, login))
      if (!isListened) return heard.delete(login) && false
      ask()
      const isNew = !heard.has(login)
      heard.add(login)
      return !watched || isNew || known.has(login)
    },
  }
}
