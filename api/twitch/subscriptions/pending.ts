import { LRUCache } from 'lru-cache'
import type { EventType } from '../../shared/types'
import type { Board, Subject } from './board'
import type { Listed } from './listing'
import type { Topic } from './topic'
import { partOf } from './wanted'

const MAX_IDS = 20_000

/** Subscriptions that wait for Twitch's challenge. It may come before Twitch has told us the id. */
export interface Pending {
  /** Takes note of a subscription; says how it stands, which Twitch's list may not know yet. */
  add: (subject: Subject, type: EventType, subscription: Listed) => Topic['status']
  /** Our callback has answered the challenge of this subscription. */
  verified: (id: string) => void
}

/** Notes in memory; what is missed there is seen at the next listing. */
export function createPending(board: Board): Pending {
  const waiting = new LRUCache<string, () => void>({ max: MAX_IDS })
  const answered = new LRUCache<string, true>({ max: MAX_IDS })
  return {
    add(subject, type, { id, status, condition }) {
      if (status === 'enabled' || answered.has(id)) return 'live'
      const row = { type, part: partOf(condition), status: 'live' } as const
      waiting.set(id, () => board.write(subject, [row]))
      return 'pending'
    },
    verified(id) {
      answered.set(id, true)
      waiting.get(id)?.()
      waiting.delete(id)
    },
  }
}
