import { LRUCache } from 'lru-cache'
import type { Priority } from '../budget'
import { answerOf } from '../call'
import type { Helix } from '../helix'
import type { Subject } from './board'
import type { Ledger } from './ledger'
import { subjectOf } from './listing'

/** Users that Twitch looks up in one call. */
const MAX_USERS = 100
const MAX_NAMES = 50_000

/** What a streamer's subscriptions cost, in points. */
export interface StreamerCost {
  login: string
  cost: number
}

/** What costs something and is posted to us, by streamer. */
export interface Costs {
  /** Takes note of a streamer's login. */
  name: (subject: Subject) => void
  /** Whether somebody of this login may cost something: asks nobody. */
  mayCost: (login: string) => boolean
  /** By the streamer's id; logins that nobody has told are asked for. @throws {ApiError} 503 */
  read: (priority: Priority) => Promise<Map<string, StreamerCost>>
}

/** Costs by what the ledger knows. */
export function createCosts(helix: Helix, ledger: Ledger, callback: string): Costs {
  const logins = new LRUCache<string, string>({ max: MAX_NAMES })
  const ids = new LRUCache<string, string>({ max: MAX_NAMES })

  function name({ id, login }: Subject): void {
    logins.set(id, login)
    ids.set(login, id)
  }

  function points(): Map<string, number> {
    const sums = new Map<string, number>()
    for (const subscription of ledger.all()) {
      const id = subjectOf(subscription)
      if (!id || subscription.cost <= 0 || subscription.callback !== callback) continue
      sums.set(id, (sums.get(id) ?? 0) + subscription.cost)
    }
    return sums
  }

  const unnamed = (all: ReadonlyMap<string, number>) =>
    [...all.keys()].filter((id) => !logins.has(id))

  /** Whether somebody costs something whose login we don't know; worked out once for each change. */
  let known = { version: -1, names: -1, hasStrangers: false }
  function hasStrangers(): boolean {
    if (known.version !== ledger.version || known.names !== logins.size) {
      const isAny = unnamed(points()).length > 0
      known = { version: ledger.version, names: logins.size, hasStrangers: isAny }
    }
    return known.hasStrangers
  }

  return {
    name,
    mayCost(login) {
      const id = ids.get(login)
      if (id !== undefined) return ledger.about(id).some(({ cost }) => cost > 0)
      return hasStrangers()
    },
    async read(priority) {
      const all = points()
      const strangers = unnamed(all)
      for (let start = 0; start < strangers.length; start += MAX_USERS) {
        const some = strangers.slice(start, start + MAX_USERS)
        const users = await answerOf(helix(priority).users.getUsersByIds(some))
        // Accounts that are gone have no name: they are not asked for again.
        for (const id of some) logins.set(id, '')
        for (const user of users) name({ id: user.id, login: user.name })
      }
      return new Map(
        [...all].flatMap(([id, cost]) => {
          const login = logins.get(id)
          return login ? [[id, { login, cost }]] : []
        }),
      )
    },
  }
}
