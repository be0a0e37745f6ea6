import type { ApiClient } from '@twurple/api'
import type { Asker } from './asker'
import { refusalOf } from './call'
import { createShared } from './shared'
import { ofTwitch } from './thumbnails'

/** A broadcast that is planned. Times are RFC 3339. */
export interface PlannedStream {
  id: string
  title: string
  category: string
  startsAt: string
  endsAt: string
}

/** A broadcast or a clip that can be watched. */
export interface Recording {
  id: string
  title: string
  /** At Twitch. */
  url: string
  /** 320 × 180; empty where there is none. */
  thumbnail: string
  /** RFC 3339. */
  at: string
  seconds: number
  views: number
}

/** What a channel has shown and will show. */
export interface Programme {
  /** The next ones, soonest first, without those that were called off. */
  upcoming: PlannedStream[]
  /** Newest first. */
  videos: Recording[]
  /** Of the last month, most watched first. */
  clips: Recording[]
}

/** What the page shows while a streamer is offline. */
export interface Programmes {
  /** @throws {ApiError} 503 `twitch-unavailable` */
  find: (id: string, asker: Asker) => Promise<Programme>
}

const TTL_MS = 60_000
const MONTH_MS = 30 * 24 * 60 * 60_000
/** How many of each the page has room for. */
const MAX_LISTED = { plans: 3, videos: 4, clips: 4 }
/** Twitch lists those that were called off too. */
const MAX_ASKED = { plans: 10 }

/** Programmes by the streamer's id, each remembered for a minute. */
export const createProgrammes = (helixFor: (asker: Asker) => ApiClient): Programmes =>
  createShared<Programme>({
    max: 500,
    ttlMs: TTL_MS,
    load: (id, asker) => load(helixFor(asker), id),
  })

async function load(api: ApiClient, id: string): Promise<Programme> {
  const [upcoming, videos, clips] = await Promise.all([
    plansOf(api, id),
    videosOf(api, id),
    clipsOf(api, id),
  ])
  return { upcoming, videos, clips }
}

/** Twitch answers 404 for a streamer who plans nothing. */
async function plansOf(api: ApiClient, id: string): Promise<PlannedStream[]> {
  const schedule = await api.schedule
    .getSchedule(id, { limit: MAX_ASKED.plans })
    .catch((error: unknown) => {
      if (refusalOf(error) === 404) return undefined
      throw error
    })
  const segments = schedule?.data.segments ?? []
  return segments
    .filter(({ cancelEndDate }) => !cancelEndDate)
    .slice(0, MAX_LISTED.plans)
    .map((segment) => ({
      id: segment.id,
      title: segment.title,
      category: segment.categoryName ?? '',
      startsAt: segment.startDate.toISOString(),
      endsAt: segment.endDate.toISOString(),
    }))
}

async function videosOf(api: ApiClient, id: string): Promise<Recording[]> {
  const { data } = await api.videos.getVideosByUser(id, {
    type: 'archive',
    limit: MAX_LISTED.videos,
  })
  return data.map((video) => ({
    id: video.id,
    title: video.title,
    url: video.url,
    thumbnail: known(video.getThumbnailUrl(320, 180)),
    at: video.creationDate.toISOString(),
    seconds: video.durationInSeconds,
    views: video.views,
  }))
}

async function clipsOf(api: ApiClient, id: string): Promise<Recording[]> {
  const now = Date.now()
  const [startDate, endDate] = [now - MONTH_MS, now].map((at) => new Date(at).toISOString())
  const filter = { startDate, endDate, limit: MAX_LISTED.clips }
  const { data } = await api.clips.getClipsForBroadcaster(id, filter)
  return data.map((clip) => ({
    id: clip.id,
    title: clip.title,
    url: clip.url,
    thumbnail: known(clip.thumbnailUrl),
    at: clip.creationDate.toISOString(),
    seconds: clip.duration,
    views: clip.views,
  }))
}

/** A thumbnail that the page may load: Twitch's, or the sandbox's on our own host. */
const known = (url: string): string => (url.startsWith('/') ? url : ofTwitch(url))
