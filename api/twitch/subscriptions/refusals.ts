import { LRUCache } from 'lru-cache'
import type { Session } from '../oauth'
import { scopeKey, type Wanted } from './wanted'

const TTL_MS = 10 * 60_000
const MAX_USERS = 20_000

/** Who has not granted what, so that Twitch is not asked again in vain. */
export interface Refusals {
  /** Notes that this user's consent to it is missing. */
  add: (userId: string, wanted: Wanted) => void
  has: (userId: string, wanted: Wanted) => boolean
  /** Forgets what is known of a viewer who comes with other scopes than before. */
  meet: (viewer: Session) => void
}

/** Remembers refusals for ten minutes. */
export function createRefusals(): Refusals {
  const refused = new LRUCache<string, Set<string>>({ max: MAX_USERS, ttl: TTL_MS })
  const scopesOf = new LRUCache<string, string>({ max: MAX_USERS })
  return {
    add(userId, wanted) {
      const keys = refused.get(userId) ?? new Set()
      refused.set(userId, keys.add(scopeKey(wanted)))
    },
    has: (userId, wanted) => refused.get(userId)?.has(scopeKey(wanted)) ?? false,
    meet({ userId, scopes }) {
      const now = scopes.toSorted().join(' ')
      if (scopesOf.get(userId) === now) return
      scopesOf.set(userId, now)
      refused.delete(userId)
    },
  }
}
