import type { NoticeFields, NoticeType } from './notices'
import type { Account, Badge, Broadcaster, Message, NullableAccount, Open, User } from './shared'

/** During shared chat: the channel a message was sent in. Null otherwise. */
interface Source extends NullableAccount<'source_broadcaster_user'> {
  source_message_id: string | null
  source_badges: Badge[] | null
}

interface ChatLine extends Broadcaster, Account<'chatter_user'>, Source {
  message_id: string
  message: Message
  /** `#RRGGBB`, or empty for a chatter who chose none. */
  color: string
  badges: Badge[]
}

interface Reply extends Account<'parent_user'>, Account<'thread_user'> {
  parent_message_id: string
  parent_message_body: string
  thread_message_id: string
}

export interface ChannelChatMessage extends ChatLine {
  message_type: Open<
    | 'text'
    | 'channel_points_highlighted'
    | 'channel_points_sub_only'
    | 'user_intro'
    | 'power_ups_message_effect'
    | 'power_ups_gigantified_emote'
  >
  cheer: { bits: number } | null
  reply: Reply | null
  channel_points_custom_reward_id: string | null
  channel_points_animation_id?: string | null
  is_source_only?: boolean | null
}

export type ChannelChatNotification = ChatLine &
  NoticeFields & {
    chatter_is_anonymous: boolean
    /** Twitch's own sentence, in English. */
    system_message: string
    notice_type: NoticeType
  }

export type ChannelChatClear = Broadcaster

export interface ChannelChatClearUserMessages extends Broadcaster, Account<'target_user'> {}

export interface ChannelChatMessageDelete extends Broadcaster, Account<'target_user'> {
  message_id: string
}

export interface ChannelChatSettingsUpdate extends Broadcaster {
  emote_mode: boolean
  follower_mode: boolean
  follower_mode_duration_minutes: number | null
  slow_mode: boolean
  slow_mode_wait_time_seconds: number | null
  subscriber_mode: boolean
  unique_chat_mode: boolean
}

export interface ChannelChatUserMessageHold extends Broadcaster, User {
  message_id: string
  message: Message
}

export interface ChannelChatUserMessageUpdate extends ChannelChatUserMessageHold {
  status: Open<'approved' | 'denied' | 'invalid'>
}

export interface ChatPayloads {
  'channel.chat.message': ChannelChatMessage
  'channel.chat.notification': ChannelChatNotification
  'channel.chat.clear': ChannelChatClear
  'channel.chat.clear_user_messages': ChannelChatClearUserMessages
  'channel.chat.message_delete': ChannelChatMessageDelete
  'channel.chat_settings.update': ChannelChatSettingsUpdate
  'channel.chat.user_message_hold': ChannelChatUserMessageHold
  'channel.chat.user_message_update': ChannelChatUserMessageUpdate
}
