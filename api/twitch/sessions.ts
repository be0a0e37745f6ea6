import { LRUCache } from 'lru-cache'
import { revoke, validateToken, type Session } from './oauth'

/** Viewers by their tokens. Nothing is kept but a short memory of Twitch's last answer. */
export interface Sessions {
  /** Whose token this is, as Twitch said within the last minute. @throws {ApiError} 401, 503 */
  of: (token: string) => Promise<Session>
  /** Whose token this is, as Twitch says now. @throws {ApiError} 401, 503 */
  validate: (token: string) => Promise<Session>
  revoke: (token: string) => Promise<void>
}

/** Sessions of the viewers of one client id. */
export function createSessions(clientId: string): Sessions {
  const known = new LRUCache<string, Session>({
    max: 1_000,
    ttl: 60_000,
    fetchMethod: (token) => validateToken(token, clientId),
  })

  async function of(token: string, forceRefresh = false): Promise<Session> {
    return await known.forceFetch(token, { forceRefresh })
  }

  return {
    of: (token) => of(token),
    validate: (token) => of(token, true),
    async revoke(token) {
      known.delete(token)
      await revoke(token, clientId)
    },
  }
}
