import type { Account, Broadcaster, Moderator, User } from './shared'

export interface ChannelFollow extends User, Broadcaster {
  followed_at: string
}

export interface ChannelShoutoutCreate
  extends Broadcaster, Moderator, Account<'to_broadcaster_user'> {
  started_at: string
  viewer_count: number
  /** When the broadcaster may give the next one. */
  cooldown_ends_at: string
  /** When the broadcaster may give one to the same channel again. */
  target_cooldown_ends_at: string
}

export interface ChannelShoutoutReceive extends Broadcaster, Account<'from_broadcaster_user'> {
  started_at: string
  viewer_count: number
}

export interface ChannelModeratorAdd extends User, Broadcaster {}
export interface ChannelModeratorRemove extends User, Broadcaster {}
export interface ChannelVipAdd extends User, Broadcaster {}
export interface ChannelVipRemove extends User, Broadcaster {}

export interface UserWhisperMessage extends Account<'from_user'>, Account<'to_user'> {
  whisper_id: string
  whisper: { text: string }
}

export interface PeoplePayloads {
  'channel.follow': ChannelFollow
  'channel.shoutout.create': ChannelShoutoutCreate
  'channel.shoutout.receive': ChannelShoutoutReceive
  'channel.moderator.add': ChannelModeratorAdd
  'channel.moderator.remove': ChannelModeratorRemove
  'channel.vip.add': ChannelVipAdd
  'channel.vip.remove': ChannelVipRemove
  'user.whisper.message': UserWhisperMessage
}
