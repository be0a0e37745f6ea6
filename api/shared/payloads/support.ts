import type {
  Account,
  Broadcaster,
  Message,
  Money,
  NullableAccount,
  Open,
  Tier,
  User,
} from './shared'

export interface ChannelSubscribe extends User, Broadcaster {
  tier: Tier
  is_gift: boolean
}

export type ChannelSubscriptionEnd = ChannelSubscribe

/** The gifter's fields are null when anonymous. */
export interface ChannelSubscriptionGift extends NullableAccount<'user'>, Broadcaster {
  total: number
  tier: Tier
  /** All that the gifter ever gave here; null when anonymous or not shared. */
  cumulative_total: number | null
  is_anonymous: boolean
}

export interface ChannelSubscriptionMessage extends User, Broadcaster {
  tier: Tier
  message: {
    text: string
    emotes: { begin: number; end: number; id: string }[] | null
  }
  cumulative_months: number
  /** Null when not shared. */
  streak_months: number | null
  duration_months: number
}

/** The cheerer's fields are null when anonymous. */
export interface ChannelCheer extends NullableAccount<'user'>, Broadcaster {
  is_anonymous: boolean
  message: string
  bits: number
}

export interface PowerUp {
  type: Open<'message_effect' | 'celebration' | 'gigantify_an_emote'>
  emote: { id: string; name: string } | null
  message_effect_id: string | null
}

export interface ChannelBitsUse extends User, Broadcaster {
  bits: number
  type: Open<'cheer' | 'power_up' | 'combo' | 'custom_power_up'>
  power_up: PowerUp | null
  custom_power_up?: { title: string; reward_id: string } | null
  message: Message | null
}

export interface ChannelCustomPowerUpRedemptionAdd extends Broadcaster, User {
  id: string
  user_input: string
  status: Open<'unfulfilled' | 'unknown' | 'fulfilled' | 'canceled'>
  custom_power_up: { id: string; title: string; bits: number; prompt: string }
  redeemed_at: string
}

/** `total` is Bits, or 500, 1,000 and 2,500 for a subscription of Tier 1, 2 and 3. */
export interface HypeTrainContribution extends User {
  type: Open<'bits' | 'subscription' | 'other'>
  total: number
}

interface HypeTrain extends Broadcaster {
  id: string
  total: number
  level: number
  top_contributions: HypeTrainContribution[] | null
  /** Null unless the train is shared. */
  shared_train_participants: Broadcaster[] | null
  is_shared_train: boolean
  type: Open<'regular' | 'treasure' | 'golden_kappa'>
  /** Only in version 1, which has no `type`. */
  is_golden_kappa_train?: boolean
  started_at: string
}

export interface ChannelHypeTrainProgress extends HypeTrain {
  /** Points towards `goal`, which leads to the next level. */
  progress: number
  goal: number
  expires_at: string
}

export interface ChannelHypeTrainBegin extends ChannelHypeTrainProgress {
  all_time_high_level: number
  all_time_high_total: number
}

export interface ChannelHypeTrainEnd extends HypeTrain {
  ended_at: string
  cooldown_ends_at: string
}

interface Charity {
  id: string
  charity_name: string
  charity_description: string
  charity_logo: string
  charity_website: string
}

export interface ChannelCharityCampaignDonate extends Charity, Broadcaster, User {
  campaign_id: string
  amount: Money
}

export interface ChannelCharityCampaignProgress extends Charity, Account<'broadcaster'> {
  current_amount: Money
  target_amount: Money
}

export interface ChannelCharityCampaignStart extends ChannelCharityCampaignProgress {
  started_at: string
}

export interface ChannelCharityCampaignStop extends ChannelCharityCampaignProgress {
  stopped_at: string
}

export interface ChannelGoalProgress extends Broadcaster {
  id: string
  type: Open<
    | 'follow'
    | 'subscription'
    | 'subscription_count'
    | 'new_subscription'
    | 'new_subscription_count'
    | 'new_bit'
    | 'new_cheerer'
  >
  description: string
  current_amount: number
  target_amount: number
  started_at: string
}

export type ChannelGoalBegin = ChannelGoalProgress

export interface ChannelGoalEnd extends ChannelGoalProgress {
  is_achieved: boolean
  ended_at: string
}

export interface SupportPayloads {
  'channel.subscribe': ChannelSubscribe
  'channel.subscription.end': ChannelSubscriptionEnd
  'channel.subscription.gift': ChannelSubscriptionGift
  'channel.subscription.message': ChannelSubscriptionMessage
  'channel.cheer': ChannelCheer
  'channel.bits.use': ChannelBitsUse
  'channel.custom_power_up_redemption.add': ChannelCustomPowerUpRedemptionAdd
  'channel.hype_train.begin': ChannelHypeTrainBegin
  'channel.hype_train.progress': ChannelHypeTrainProgress
  'channel.hype_train.end': ChannelHypeTrainEnd
  'channel.charity_campaign.donate': ChannelCharityCampaignDonate
  'channel.charity_campaign.start': ChannelCharityCampaignStart
  'channel.charity_campaign.progress': ChannelCharityCampaignProgress
  'channel.charity_campaign.stop': ChannelCharityCampaignStop
  'channel.goal.begin': ChannelGoalBegin
  'channel.goal.progress': ChannelGoalProgress
  'channel.goal.end': ChannelGoalEnd
}
