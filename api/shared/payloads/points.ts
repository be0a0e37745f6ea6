import type { Broadcaster, Open, User } from './shared'

interface Limit {
  is_enabled: boolean
  value: number
}

interface RewardImage {
  url_1x: string
  url_2x: string
  url_4x: string
}

export interface ChannelPointsCustomRewardAdd extends Broadcaster {
  id: string
  is_enabled: boolean
  is_paused: boolean
  is_in_stock: boolean
  title: string
  /** In channel points. */
  cost: number
  prompt: string
  is_user_input_required: boolean
  should_redemptions_skip_request_queue: boolean
  /** Null when not cooling down. */
  cooldown_expires_at: string | null
  /** Null when offline or without a limit per stream. */
  redemptions_redeemed_current_stream: number | null
  max_per_stream: Limit
  max_per_user_per_stream: Limit
  global_cooldown: { is_enabled: boolean; seconds: number }
  /** `#RRGGBB`. */
  background_color: string
  /** Null until the broadcaster uploads one. */
  image: RewardImage | null
  default_image: RewardImage
}

export type ChannelPointsCustomRewardUpdate = ChannelPointsCustomRewardAdd
export type ChannelPointsCustomRewardRemove = ChannelPointsCustomRewardAdd

export interface ChannelPointsCustomRewardRedemptionAdd extends Broadcaster, User {
  id: string
  /** Empty when the reward asks for none. */
  user_input: string
  status: Open<'unknown' | 'unfulfilled' | 'fulfilled' | 'canceled'>
  reward: { id: string; title: string; cost: number; prompt: string }
  redeemed_at: string
}

export type ChannelPointsCustomRewardRedemptionUpdate = ChannelPointsCustomRewardRedemptionAdd

export interface ChannelPointsAutomaticRewardRedemptionAdd extends Broadcaster, User {
  id: string
  reward: {
    type: Open<
      | 'single_message_bypass_sub_mode'
      | 'send_highlighted_message'
      | 'random_sub_emote_unlock'
      | 'chosen_sub_emote_unlock'
      | 'chosen_modified_sub_emote_unlock'
    >
    channel_points: number
    emote: { id: string; name: string } | null
  }
  message: {
    text: string
    fragments: {
      type: Open<'text' | 'emote'>
      text: string
      emote: { id: string } | null
    }[]
  } | null
  redeemed_at: string
}

export interface PointsPayloads {
  'channel.channel_points_custom_reward.add': ChannelPointsCustomRewardAdd
  'channel.channel_points_custom_reward.update': ChannelPointsCustomRewardUpdate
  'channel.channel_points_custom_reward.remove': ChannelPointsCustomRewardRemove
  'channel.channel_points_custom_reward_redemption.add': ChannelPointsCustomRewardRedemptionAdd
  'channel.channel_points_custom_reward_redemption.update': ChannelPointsCustomRewardRedemptionUpdate
  'channel.channel_points_automatic_reward_redemption.add': ChannelPointsAutomaticRewardRedemptionAdd
}
