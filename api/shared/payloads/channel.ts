import type { Account, Broadcaster, Moderator, NullableAccount, Open } from './shared'

export interface StreamOnline extends Broadcaster {
  id: string
  type: Open<'live' | 'playlist' | 'watch_party' | 'premiere' | 'rerun'>
  started_at: string
  /** Only in fakes of the 2019 format. */
  title?: string
  /** Only in fakes of the 2019 format. */
  viewer_count?: number
}

export interface StreamOffline extends Broadcaster {
  id?: string
}

export interface ChannelUpdate extends Broadcaster {
  title: string
  language: string
  category_id: string
  category_name: string
  content_classification_labels: string[]
}

export interface ChannelRaid
  extends Account<'from_broadcaster_user'>, Account<'to_broadcaster_user'> {
  viewers: number
}

/** Twitch's documented sample has strings where its field table says integer and boolean. */
export interface ChannelAdBreakBegin extends Broadcaster, Account<'requester_user'> {
  duration_seconds: number | string
  is_automatic: boolean | string
  started_at: string
}

export interface ChannelSharedChatBegin extends Broadcaster, Account<'host_broadcaster_user'> {
  session_id: string
  participants: Broadcaster[]
}

export type ChannelSharedChatUpdate = ChannelSharedChatBegin

export interface ChannelSharedChatEnd extends Broadcaster, Account<'host_broadcaster_user'> {
  session_id: string
}

export interface ChannelGuestStarSessionBegin extends Broadcaster, Moderator {
  session_id: string
  started_at: string
}

export interface ChannelGuestStarSessionEnd extends ChannelGuestStarSessionBegin {
  ended_at: string
}

/** Without a moderator the guest acted; without a guest the slot is empty. */
export interface ChannelGuestStarGuestUpdate
  extends Broadcaster, NullableAccount<'moderator_user'>, NullableAccount<'guest_user'> {
  session_id: string
  slot_id: string | null
  state: Open<'invited' | 'accepted' | 'ready' | 'backstage' | 'live' | 'removed'> | null
  host_video_enabled: boolean | null
  host_audio_enabled: boolean | null
  /** 0 to 100. */
  host_volume: number | null
}

export interface ChannelGuestStarSettingsUpdate extends Broadcaster {
  is_moderator_send_live_enabled: boolean
  slot_count: number
  is_browser_source_audio_enabled: boolean
  group_layout: Open<'tiled' | 'screenshare'>
}

export interface ChannelPayloads {
  'stream.online': StreamOnline
  'stream.offline': StreamOffline
  'channel.update': ChannelUpdate
  'channel.raid': ChannelRaid
  'channel.ad_break.begin': ChannelAdBreakBegin
  'channel.shared_chat.begin': ChannelSharedChatBegin
  'channel.shared_chat.update': ChannelSharedChatUpdate
  'channel.shared_chat.end': ChannelSharedChatEnd
  'channel.guest_star_session.begin': ChannelGuestStarSessionBegin
  'channel.guest_star_session.end': ChannelGuestStarSessionEnd
  'channel.guest_star_guest.update': ChannelGuestStarGuestUpdate
  'channel.guest_star_settings.update': ChannelGuestStarSettingsUpdate
}
