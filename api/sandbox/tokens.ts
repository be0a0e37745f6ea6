import { randomInt } from 'node:crypto'
import { LRUCache } from 'lru-cache'

const LIFETIME_MS = 60 * 24 * 60 * 60_000
const MAX_TOKENS = 10_000
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** What an access token stands for; one without a user is an app access token. */
export interface AccessToken {
  value: string
  userId?: string
  scopes: readonly string[]
  /** ms since 1970. */
  expiresAt: number
}

/** Access tokens and what their users have granted, forgotten when the process ends. */
export interface Tokens {
  /** Issues a token; a user's scopes stay granted to the app when it is revoked. */
  issue: (userId?: string, scopes?: readonly string[]) => AccessToken
  /** A user lets the app do this, without a token. */
  grant: (userId: string, scopes: readonly string[]) => void
  find: (value: string) => AccessToken | undefined
  /** Says whether there was such a token. */
  revoke: (value: string) => boolean
  /** The scopes that a user has granted to the app so far. */
  granted: (userId: string) => ReadonlySet<string>
  /** The user removes the app: all grants and tokens are gone. */
  disconnect: (userId: string) => void
}

const randomToken = (): string =>
  Array.from({ length: 30 }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** Seconds until a token expires. */
export const expiresIn = ({ expiresAt }: AccessToken): number =>
  Math.max(0, Math.floor((expiresAt - Date.now()) / 1000))

/** An empty store of tokens. */
export function createTokens(): Tokens {
  const tokens = new LRUCache<string, AccessToken>({ max: MAX_TOKENS })
  const grants = new Map<string, ReadonlySet<string>>()
  const granted = (userId: string) => grants.get(userId) ?? new Set<string>()
  const grant: Tokens['grant'] = (userId, scopes) =>
    void grants.set(userId, new Set([...granted(userId), ...scopes]))
  return {
    grant,
    issue(userId, scopes = []) {
      const token = { value: randomToken(), userId, scopes, expiresAt: Date.now() + LIFETIME_MS }
      tokens.set(token.value, token)
      if (userId) grant(userId, scopes)
      return token
    },
    find(value) {
      const token = tokens.get(value)
      return token && token.expiresAt > Date.now() ? token : undefined
    },
    revoke: (value) => tokens.delete(value),
    granted,
    disconnect(userId) {
      grants.delete(userId)
      for (const [value, token] of tokens.entries()) {
        if (token.userId === userId) tokens.delete(value)
      }
    },
  }
}
