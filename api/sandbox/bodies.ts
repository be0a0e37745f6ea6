import type { Shelf } from './shelf'
import type { Archive, Channel, Stream } from './world'

/** RFC 3339 in whole seconds, as Helix writes times. */
const seconds = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z')

/** Helix's duration, such as `3h8m33s`. */
function duration(total: number): string {
  const [hours, minutes] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60)]
  const parts = [hours && `${hours}h`, (hours || minutes) && `${minutes}m`, `${total % 60}s`]
  return parts.filter(Boolean).join('')
}

const avatar = ({ person }: Channel): string => `/sandbox/avatars/${person.login}.svg`

const author = ({ person }: Channel) => ({
  user_id: person.id,
  user_login: person.login,
  user_name: person.name,
})

const playing = ({ game, title, tags }: Channel) => ({
  game_id: game.id,
  game_name: game.name,
  title,
  tags,
})

/** A row of `GET /users`. */
export const userBody = (channel: Channel) => ({
  id: channel.person.id,
  login: channel.person.login,
  display_name: channel.person.name,
  type: '',
  broadcaster_type: channel.person.channel ? 'partner' : '',
  description: channel.person.description,
  profile_image_url: avatar(channel),
  offline_image_url: '',
  view_count: 0,
  created_at: channel.person.createdAt,
})

/** A row of `GET /streams`. */
export const streamBody = (channel: Channel, stream: Stream) => ({
  id: stream.id,
  ...author(channel),
  ...playing(channel),
  type: 'live',
  viewer_count: stream.viewerCount,
  started_at: seconds(stream.startedAt),
  language: 'en',
  thumbnail_url: `${avatar(channel)}?size={width}x{height}`,
  tag_ids: [],
  is_mature: false,
})

/** A row of `GET /channels`. */
export const channelBody = (channel: Channel) => ({
  broadcaster_id: channel.person.id,
  broadcaster_login: channel.person.login,
  broadcaster_name: channel.person.name,
  broadcaster_language: 'en',
  ...playing(channel),
  delay: 0,
  content_classification_labels: [],
  is_branded_content: false,
})

/** A row of `GET /search/channels`. */
export const searchBody = (channel: Channel) => ({
  id: channel.person.id,
  broadcaster_login: channel.person.login,
  display_name: channel.person.name,
  broadcaster_language: 'en',
  ...playing(channel),
  is_live: channel.stream !== undefined,
  tag_ids: [],
  thumbnail_url: avatar(channel),
  started_at: channel.stream ? seconds(channel.stream.startedAt) : '',
})

/** Where the sandbox draws a still; the curly braces are Twitch's own. */
const still = (name: string) => `/sandbox/stills/${name}.svg?size=%{width}x%{height}`

/** A row of `GET /videos`. */
export const archiveBody = (
  channel: Channel,
  archive: Archive,
  { title = channel.title, views = 0 }: { title?: string; views?: number } = {},
) => ({
  id: archive.id,
  stream_id: archive.streamId,
  ...author(channel),
  title,
  description: '',
  created_at: seconds(archive.createdAt),
  published_at: seconds(archive.createdAt),
  url: `https://www.twitch.tv/videos/${archive.id}`,
  thumbnail_url: still(`${channel.person.login}-${archive.id}`),
  viewable: 'public',
  view_count: views,
  language: 'en',
  type: 'archive',
  duration: duration(archive.duration),
  muted_segments: null,
})

/** A row of `GET /clips`. */
export const clipBody = (
  channel: Channel,
  maker: Channel | undefined,
  clip: Shelf['clips'][number] & { id: string; createdAt: Date },
) => ({
  id: clip.id,
  url: `https://clips.twitch.tv/${clip.id}`,
  embed_url: `https://clips.twitch.tv/embed?clip=${clip.id}`,
  broadcaster_id: channel.person.id,
  broadcaster_name: channel.person.name,
  creator_id: maker?.person.id ?? '',
  creator_name: maker?.person.name ?? '',
  video_id: '',
  game_id: channel.game.id,
  language: 'en',
  title: clip.title,
  view_count: clip.views,
  created_at: seconds(clip.createdAt),
  thumbnail_url: `/sandbox/stills/${channel.person.login}-${clip.id}.svg`,
  duration: clip.seconds,
  vod_offset: null,
  is_featured: false,
})

/** The body of `GET /schedule`, which has one object where others have a list. */
export const scheduleBody = (
  channel: Channel,
  plans: readonly (Shelf['plans'][number] & { id: string; from: Date; to: Date })[],
) => ({
  segments: plans.map(({ id, from, to, title, isCanceled }) => ({
    id,
    start_time: seconds(from),
    end_time: seconds(to),
    title,
    canceled_until: isCanceled ? seconds(to) : null,
    category: channel.game.id ? channel.game : null,
    is_recurring: false,
  })),
  broadcaster_id: channel.person.id,
  broadcaster_name: channel.person.name,
  broadcaster_login: channel.person.login,
  vacation: null,
})

/** A row of `GET /moderation/channels`. */
export const moderatedBody = ({ person }: Channel) => ({
  broadcaster_id: person.id,
  broadcaster_login: person.login,
  broadcaster_name: person.name,
})
