import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { ApiError } from '../middleware/api-error'
import type { Notes } from '../store'
import { createDoubts } from './doubts'
import { revoke, tokenInvalid, validateToken, type Session } from './oauth'

/** Twitch's answer is believed for so long: what rests on a token ends within a minute of it. */
export const SESSION_TTL_MS = 50_000

/**
 * Viewers by their tokens. Nothing is kept but a short memory of Twitch's last answer. `address` is
 * where the token came from: Twitch is asked a few times a minute only for one that sends bad ones.
 */
export interface Sessions {
  /** Whose token this is, as Twitch said within the last 50 s. @throws {ApiError} 401, 429, 503 */
  of: (token: string, address: string) => Promise<Session>
  /** Whose token this is, as Twitch says now. @throws {ApiError} 401, 429, 503 */
  validate: (token: string, address: string) => Promise<Session>
  /** @throws {ApiError} 429, 503 */
  revoke: (token: string, address: string) => Promise<void>
  /** How long (ms) Twitch's last answer is still believed; 0 when it will be asked again. */
  freshFor: (token: string) => number
}

/** How long a token is known that Twitch has refused. */
const REFUSED_TTL_MS = 5 * 60_000
const MAX_REFUSED = 20_000
/** How long a token is known that was good: whoever sends bad ones locks nobody out that has one. */
const GOOD_TTL_MS = 4 * 60 * 60_000
const MAX_GOOD = 20_000

/** Sessions of the viewers of one client id. */
export function createSessions(clientId: string, notes?: Notes): Sessions {
  const doubts = createDoubts(undefined, notes)
  const refused = new LRUCache<string, ApiError>({ max: MAX_REFUSED, ttl: REFUSED_TTL_MS })
  const revoked = new LRUCache<string, true>({ max: MAX_REFUSED, ttl: REFUSED_TTL_MS })
  const good = new LRUCache<string, true>({ max: MAX_GOOD, ttl: GOOD_TTL_MS })
  const known = new LRUCache<string, Session, string>({
    max: 1_000,
    ttl: SESSION_TTL_MS,
    fetchMethod: (token, _stale, { context: address }) =>
      doubtful(token, address, () => validate(token)),
  })

  const doubtful = <T>(token: string, address: string, ask: () => Promise<T>): Promise<T> =>
    good.has(digest(token)) ? ask() : doubts.check(address, ask)

  async function validate(token: string): Promise<Session> {
    const key = digest(token)
    try {
      const session = await validateToken(token, clientId)
      good.set(key, true)
      return session
    } catch (error) {
      if (isRefusal(error)) {
        good.delete(key)
        refused.set(key, error)
      }
      throw error
    }
  }

  async function of(token: string, address: string, forceRefresh = false): Promise<Session> {
    const refusal = known.has(token) ? undefined : refused.get(digest(token))
    if (refusal) throw refusal
    return await known.forceFetch(token, { forceRefresh, context: address })
  }

  return {
    of,
    validate: (token, address) => of(token, address, true),
    freshFor: (token) => Math.max(0, known.getRemainingTTL(token)),
    async revoke(token, address) {
      const key = digest(token)
      if (revoked.has(key)) return
      known.delete(token)
      try {
        await doubtful(token, address, () => revoke(token, clientId))
      } catch (error) {
        // One that Twitch no longer knows is as good as revoked.
        if (!isRefusal(error)) throw error
      }
      // Who asks meanwhile may still have been told that it holds.
      known.delete(token)
      good.delete(key)
      revoked.set(key, true)
      refused.set(key, tokenInvalid())
    },
  }
}

const isRefusal = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.status === 401

/** What is remembered of a bad token: it may be good elsewhere. */
const digest = (token: string): string => createHash('sha256').update(token).digest('base64')
