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

/** A row of `GET /videos`. */
export const archiveBody = (channel: Channel, archive: Archive) => ({
  id: archive.id,
  stream_id: archive.streamId,
  ...author(channel),
  title: channel.title,
  description: '',
  created_at: seconds(archive.createdAt),
  published_at: seconds(archive.createdAt),
  url: `https://www.twitch.tv/videos/${archive.id}`,
  thumbnail_url: '',
  viewable: 'public',
  view_count: 0,
  language: 'en',
  type: 'archive',
  duration: duration(archive.duration),
  muted_segments: null,
})

/** A row of `GET /moderation/channels`. */
export const moderatedBody = ({ person }: Channel) => ({
  broadcaster_id: person.id,
  broadcaster_login: person.login,
  broadcaster_name: person.name,
})
