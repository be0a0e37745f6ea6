import type { EventType } from '../../api/shared/types'

/** Flags of `twitch event trigger` that say what is in an event. */
export type CliField =
  | 'cost'
  | 'tier'
  | 'description'
  | 'status'
  | 'item-id'
  | 'item-name'
  | 'game-id'
  | 'charity-current'
  | 'charity-target'
  | 'ban-start'
  | 'ban-end'

/** What twitch-cli makes of its flags in one type of event. */
export interface CliEvent {
  /** Older names, the common one first. */
  aliases: readonly string[]
  /** The field, by its path, that a flag sets. */
  fields: Partial<Record<CliField, string>>
  /** Prefix of the account that `--from-user` names. */
  from?: string
  /** Prefix of the account that `--to-user` names, where it is not the streamer. */
  to?: string
  /** What `--anonymous` sets. */
  anonymous?: Readonly<Record<string, unknown>>
}

const reward = { cost: 'cost', 'item-name': 'title' } as const
const redemption = {
  fields: {
    cost: 'reward.cost',
    'item-id': 'reward.id',
    'item-name': 'reward.title',
    status: 'status',
  },
  from: 'user',
} as const
const charity = {
  'charity-current': 'current_amount.value',
  'charity-target': 'target_amount.value',
} as const
const nobody = { user_id: null, user_login: null, user_name: null } as const

/** Its types, by `docs/event.md` and the code of twitch-cli 1.1. */
export const cliEvents: Readonly<Partial<Record<EventType, CliEvent>>> = {
  'channel.ad_break.begin': { aliases: ['ad-break-begin'], fields: {} },
  'channel.ban': {
    aliases: ['ban'],
    fields: { 'ban-start': 'banned_at', 'ban-end': 'ends_at' },
    from: 'user',
  },
  'channel.unban': { aliases: ['unban'], fields: {}, from: 'user' },
  'channel.channel_points_custom_reward.add': { aliases: ['add-reward'], fields: reward },
  'channel.channel_points_custom_reward.update': { aliases: ['update-reward'], fields: reward },
  'channel.channel_points_custom_reward.remove': { aliases: ['remove-reward'], fields: reward },
  'channel.channel_points_custom_reward_redemption.add': {
    aliases: ['add-redemption'],
    ...redemption,
  },
  'channel.channel_points_custom_reward_redemption.update': {
    aliases: ['update-redemption', 'add-update'],
    ...redemption,
  },
  'channel.charity_campaign.donate': {
    aliases: ['charity-donate', 'charity'],
    fields: {},
    from: 'user',
  },
  'channel.charity_campaign.start': { aliases: ['charity-start'], fields: charity },
  'channel.charity_campaign.progress': { aliases: ['charity-progress'], fields: charity },
  'channel.charity_campaign.stop': { aliases: ['charity-stop'], fields: charity },
  'channel.cheer': {
    aliases: ['cheer'],
    fields: { cost: 'bits' },
    from: 'user',
    anonymous: { is_anonymous: true, ...nobody },
  },
  'channel.follow': { aliases: ['follow'], fields: {}, from: 'user' },
  'channel.goal.begin': { aliases: ['goal-begin'], fields: {} },
  'channel.goal.progress': { aliases: ['goal-progress'], fields: {} },
  'channel.goal.end': { aliases: ['goal-end'], fields: {} },
  'channel.hype_train.begin': { aliases: ['hype-train-begin'], fields: {} },
  'channel.hype_train.progress': { aliases: ['hype-train-progress'], fields: {} },
  'channel.hype_train.end': { aliases: ['hype-train-end'], fields: {} },
  'channel.moderator.add': { aliases: ['add-moderator'], fields: {}, from: 'user' },
  'channel.moderator.remove': { aliases: ['remove-moderator'], fields: {}, from: 'user' },
  'channel.poll.begin': { aliases: ['poll-begin'], fields: { description: 'title' } },
  'channel.poll.progress': { aliases: ['poll-progress'], fields: { description: 'title' } },
  'channel.poll.end': { aliases: ['poll-end'], fields: { description: 'title' } },
  'channel.prediction.begin': { aliases: ['prediction-begin'], fields: { description: 'title' } },
  'channel.prediction.progress': {
    aliases: ['prediction-progress'],
    fields: { description: 'title' },
  },
  'channel.prediction.lock': { aliases: ['prediction-lock'], fields: { description: 'title' } },
  'channel.prediction.end': { aliases: ['prediction-end'], fields: { description: 'title' } },
  'channel.raid': { aliases: ['raid'], fields: {}, from: 'from_broadcaster_user' },
  'channel.shield_mode.begin': { aliases: ['shield-mode-begin'], fields: {} },
  'channel.shield_mode.end': { aliases: ['shield-mode-end'], fields: {} },
  'channel.shoutout.create': {
    aliases: ['shoutout-create'],
    fields: {},
    from: 'broadcaster_user',
    to: 'to_broadcaster_user',
  },
  'channel.shoutout.receive': {
    aliases: ['shoutout-received'],
    fields: {},
    from: 'from_broadcaster_user',
  },
  'channel.subscribe': {
    aliases: ['subscribe', 'gift'],
    fields: { tier: 'tier' },
    from: 'user',
  },
  'channel.subscription.end': {
    aliases: ['unsubscribe', 'subscribe-end'],
    fields: { tier: 'tier' },
    from: 'user',
  },
  'channel.subscription.gift': {
    aliases: ['channel-gift'],
    fields: { cost: 'total', tier: 'tier' },
    from: 'user',
    anonymous: { is_anonymous: true, ...nobody, cumulative_total: null },
  },
  'channel.subscription.message': {
    aliases: ['subscribe-message'],
    fields: { cost: 'streak_months', tier: 'tier' },
    from: 'user',
    anonymous: { streak_months: null },
  },
  'channel.unban_request.create': { aliases: ['unban-request-create'], fields: {} },
  'channel.unban_request.resolve': { aliases: ['unban-request-resolve'], fields: {} },
  'channel.update': {
    aliases: ['stream-change'],
    fields: {
      description: 'title',
      'game-id': 'category_id',
      'item-id': 'category_id',
      'item-name': 'category_name',
    },
  },
  'drop.entitlement.grant': { aliases: ['drop'], fields: {} },
  'extension.bits_transaction.create': {
    aliases: ['transaction'],
    fields: { cost: 'product.bits', 'item-id': 'product.sku', 'item-name': 'product.name' },
    from: 'user',
  },
  'stream.online': { aliases: ['streamup', 'stream-up'], fields: {} },
  'stream.offline': { aliases: ['streamdown', 'stream-down'], fields: {} },
  'user.authorization.grant': { aliases: ['grant'], fields: {} },
  'user.authorization.revoke': { aliases: ['revoke'], fields: {} },
  'user.update': { aliases: ['user-update'], fields: {} },
}
