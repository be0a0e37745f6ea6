import { InvalidTokenError } from '@twurple/auth'
import { LRUCache } from 'lru-cache'
import { ApiError } from '../middleware/api-error'
import { MODERATED_CHANNELS_SCOPE } from '../shared/scopes'
import { callTwitch, refusalOf } from './call'
import { createViewerClient } from './connect'
import { tokenInvalid, type Session } from './oauth'
import { SESSION_TTL_MS } from './sessions'

/** Who moderates where. Only the viewer's own token can tell, and nothing of it is kept. */
export interface Moderators {
  /**
   * Logins of the channels that the token's viewer moderates, as Twitch said within the last
   * 50 s. @throws {ApiError} 401 `token-invalid`, 403 `scope-missing`, 503
   */
  channelsOf: (token: string, session: Session) => Promise<ReadonlySet<string>>
}

/** Asks Twitch for the viewers of one client id. */
export function createModerators(clientId: string): Moderators {
  const known = new LRUCache<string, ReadonlySet<string>, string>({
    max: 1_000,
    ttl: SESSION_TTL_MS,
    fetchMethod: (token, _stale, { context }) => ask(clientId, token, context),
  })
  return {
    async channelsOf(token, { scopes, userId }) {
      if (!scopes.includes(MODERATED_CHANNELS_SCOPE)) throw scopeMissing()
      return await known.forceFetch(token, { context: userId })
    },
  }
}

async function ask(clientId: string, token: string, userId: string): Promise<ReadonlySet<string>> {
  const api = createViewerClient(clientId, token)
  const request = api.moderation.getModeratedChannelsPaginated(userId)
  const asked = request.getAll().catch((error: unknown) => {
    const isOver = error instanceof InvalidTokenError || refusalOf(error) === 401
    throw isOver ? tokenInvalid() : error
  })
  const channels = await callTwitch(asked)
  return new Set(channels.map(({ name }) => name))
}

const scopeMissing = () =>
  new ApiError(
    403,
    'scope-missing',
    'This login doesn’t say which channels you moderate',
    `Log in again with the scope ${MODERATED_CHANNELS_SCOPE}`,
  )
