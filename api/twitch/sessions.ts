import { LRUCache } from 'lru-cache'
import { revoke, validateToken, type Session } from './oauth'

/** Twitch's answer is believed for so long: what rests on a token ends within a minute of it. */
export const SESSION_TTL_MS = 50_000

/** Viewers by their tokens. Nothing is kept but a short memory of Twitch's last answer. */
export interface Sessions {
  /** Whose token this is, as Twitch said within the last 50 s. @throws {ApiError} 401, 503 */
  of: (token: string) => Promise<Session>
  /** Whose token this is, as Twitch says now. @throws {ApiError} 401, 503 */
  validate: (token: string) => Promise<Session>
  /** How long (ms) Twitch's last answer is still believed; 0 when it will be asked again. */
  freshFor: (token: string) => number
  revoke: (token: string) => Promise<void>
}

/** Sessions of the viewers of one client id. */
export function createSessions(clientId: string): Sessions {
  const known = new LRUCache<string, Session>({
    max: 1_000,
    ttl: SESSION_TTL_MS,
    fetchMethod: (token) => validateToken(token, clientId),
  })

  async function of(token: string, forceRefresh = false): Promise<Session> {
    return await known.forceFetch(token, { forceRefresh })
  }

  return {
    of: (token) => of(token),
    validate: (token) => of(token, true),
    freshFor: (token) => Math.max(0, known.getRemainingTTL(token)),
    async revoke(token) {
      known.delete(token)
      // Who asks meanwhile may still be told that it holds.
      await revoke(token, clientId).finally(() => known.delete(token))
    },
  }
}
