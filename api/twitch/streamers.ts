import type { ApiClient, HelixStream } from '@twurple/api'
import type { Asker } from './asker'
import { createShared } from './shared'
import { ofTwitch } from './thumbnails'
import type { User, Users } from './users'

/** What is on air now. */
export interface OnAir {
  viewers: number
  startedAt: string
  /** The address of a picture of it at Twitch, 440 by 248; empty where the page has to draw one. */
  thumbnail: string
}

/** What the page shows of a streamer. Times are RFC 3339. */
export interface StreamerProfile extends User {
  title: string
  category: string
  stream: OnAir | null
  /** When the last recorded broadcast ended; null while live and where no recording tells. */
  offlineSince: string | null
}

/** Many viewers of one streamer cost one call in this time. */
const TTL_MS = 10_000

/** Looks streamers up at Twitch. */
export interface Streamers {
  /** Who it is. @throws {ApiError} as `find` does */
  identify: (login: string, asker: Asker) => Promise<User>
  /**
   * What the page shows.
   * @throws {ApiError} 404 `streamer-unknown`, 401 `token-missing`, 429, 503 `twitch-unavailable`
   */
  find: (login: string, asker: Asker) => Promise<StreamerProfile>
}

/** Streamers by login, each profile remembered for ten seconds. */
export function createStreamers(helixFor: (asker: Asker) => ApiClient, users: Users): Streamers {
  const profiles = createShared<StreamerProfile>({
    max: 500,
    ttlMs: TTL_MS,
    load: async (login, asker) => load(helixFor(asker), await users.find(login, asker)),
  })
  return { identify: users.find, find: profiles.find }
}

async function load(api: ApiClient, user: User): Promise<StreamerProfile> {
  const [stream, channel] = await Promise.all([
    api.streams.getStreamByUserId(user.id),
    api.channels.getChannelInfoById(user.id),
  ])
  return {
    ...user,
    title: stream?.title ?? channel?.title ?? '',
    category: stream?.gameName ?? channel?.gameName ?? '',
    stream: stream && onAir(stream),
    offlineSince: stream ? null : await lastBroadcastEnd(api, user.id),
  }
}

/** The sandbox has no pictures of its streams, and would give the same face for each. */
const onAir = (stream: HelixStream): OnAir => ({
  viewers: stream.viewers,
  startedAt: stream.startDate.toISOString(),
  thumbnail: ofTwitch(stream.getThumbnailUrl(440, 248)),
})

async function lastBroadcastEnd(api: ApiClient, userId: string): Promise<string | null> {
  const { data } = await api.videos.getVideosByUser(userId, { type: 'archive', limit: 1 })
  const [last] = data
  if (!last) return null
  return new Date(last.creationDate.getTime() + last.durationInSeconds * 1000).toISOString()
}
