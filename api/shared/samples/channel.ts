import { account } from '../account'
import { kaito, lumi, margaret, ninja, tfue } from '../cast'
import type { ChannelPayloads } from '../payloads'
import { broadcaster, moderator, newId, secondsAgo } from './parts'
import type { Samples } from './types'

const sharedChat = () => ({
  session_id: '2b64a92a-dbb8-424e-b1c3-304423ba1b6f',
  ...broadcaster,
  ...account('host_broadcaster_user', tfue),
})

const guestStar = () => ({ ...broadcaster, session_id: '2KFRQbFtpmfyD3IevNRnCzOPRJI' })

export const channel: Samples<ChannelPayloads> = {
  'stream.online': () => ({
    id: newId(),
    ...broadcaster,
    type: 'live',
    started_at: secondsAgo(2),
  }),
  'stream.offline': () => ({ ...broadcaster }),
  'channel.update': () => ({
    ...broadcaster,
    title: 'ranked grind until we drop · road to unreal',
    language: 'en',
    category_id: '33214',
    category_name: 'Fortnite',
    content_classification_labels: ['MatureGame'],
  }),
  'channel.raid': () => ({
    ...account('from_broadcaster_user', margaret),
    ...account('to_broadcaster_user', tfue),
    viewers: 240,
  }),
  'channel.ad_break.begin': () => ({
    duration_seconds: 90,
    started_at: secondsAgo(1),
    is_automatic: false,
    ...broadcaster,
    ...account('requester_user', tfue),
  }),
  'channel.shared_chat.begin': () => ({
    ...sharedChat(),
    participants: [broadcaster, account('broadcaster_user', ninja)],
  }),
  'channel.shared_chat.update': () => ({
    ...sharedChat(),
    participants: [
      broadcaster,
      account('broadcaster_user', ninja),
      account('broadcaster_user', lumi),
    ],
  }),
  'channel.shared_chat.end': sharedChat,
  'channel.guest_star_session.begin': () => ({
    ...guestStar(),
    ...moderator,
    started_at: secondsAgo(3),
  }),
  'channel.guest_star_session.end': () => ({
    ...guestStar(),
    ...moderator,
    started_at: secondsAgo(45 * 60),
    ended_at: secondsAgo(1),
  }),
  'channel.guest_star_guest.update': () => ({
    ...guestStar(),
    ...moderator,
    ...account('guest_user', kaito),
    slot_id: '1',
    state: 'live',
    host_video_enabled: true,
    host_audio_enabled: true,
    host_volume: 80,
  }),
  'channel.guest_star_settings.update': () => ({
    ...broadcaster,
    is_moderator_send_live_enabled: true,
    slot_count: 4,
    is_browser_source_audio_enabled: true,
    group_layout: 'tiled',
  }),
}
