import type { ApiClient, HelixUser } from '@twurple/api'
import { LRUCache } from 'lru-cache'
import { ApiError } from '../middleware/api-error'
import { callTwitch } from './call'

/** What the page shows of a streamer. Times are RFC 3339. */
export interface StreamerProfile {
  id: string
  login: string
  name: string
  avatar: string
  title: string
  category: string
  stream: { viewers: number; startedAt: string } | null
  /** When the last recorded broadcast ended; null while live and where no recording tells. */
  offlineSince: string | null
}

/** Many viewers of one streamer cost one call in this time. */
const TTL_MS = 10_000

/** Looks streamers up at Twitch. */
export interface Streamers {
  /**
   * @param token of the viewer who asks: needed only where the app has no secret of its own
   * @throws {ApiError} 404 `streamer-unknown`, 401 `token-missing`, 503 `twitch-unavailable`
   */
  find: (login: string, token?: string) => Promise<StreamerProfile>
}

/** Streamers by login, each remembered for ten seconds. */
export function createStreamers(apiOf: (token?: string) => ApiClient): Streamers {
  const profiles = new LRUCache<string, StreamerProfile, ApiClient>({
    max: 500,
    ttl: TTL_MS,
    fetchMethod: (login, _stale, { context: api }) => callTwitch(load(api, login)),
  })
  return {
    async find(login, token) {
      const profile = await profiles.fetch(login, { context: apiOf(token) })
      if (!profile) throw unknown(login)
      return profile
    },
  }
}

async function load(api: ApiClient, login: string): Promise<StreamerProfile> {
  const user = await api.users.getUserByName(login)
  if (!user) throw unknown(login)
  const [stream, channel] = await Promise.all([
    api.streams.getStreamByUserId(user.id),
    api.channels.getChannelInfoById(user.id),
  ])
  return {
    id: user.id,
    login: user.name,
    name: user.displayName,
    avatar: user.profilePictureUrl,
    title: stream?.title ?? channel?.title ?? '',
    category: stream?.gameName ?? channel?.gameName ?? '',
    stream: stream && { viewers: stream.viewers, startedAt: stream.startDate.toISOString() },
    offlineSince: stream ? null : await lastBroadcastEnd(api, user),
  }
}

async function lastBroadcastEnd(api: ApiClient, user: HelixUser): Promise<string | null> {
  const { data } = await api.videos.getVideosByUser(user.id, { type: 'archive', limit: 1 })
  const [last] = data
  if (!last) return null
  return new Date(last.creationDate.getTime() + last.durationInSeconds * 1000).toISOString()
}

const unknown = (login: string) =>
  new ApiError(
    404,
    'streamer-unknown',
    `Twitch knows no ${login}`,
    'Check the spelling of the name',
  )
