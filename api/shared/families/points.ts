import { broadcaster } from '../conditions'
import type { Catalogue, EventDefinition } from '../types'

const redemption: EventDefinition = {
  version: '1',
  family: 'points',
  audience: 'public',
  scopes: [['channel:read:redemptions', 'channel:manage:redemptions']],
  conditions: broadcaster,
}

export const points = {
  'channel.channel_points_custom_reward.add': redemption,
  'channel.channel_points_custom_reward.update': redemption,
  'channel.channel_points_custom_reward.remove': redemption,
  'channel.channel_points_custom_reward_redemption.add': redemption,
  'channel.channel_points_custom_reward_redemption.update': redemption,
  'channel.channel_points_automatic_reward_redemption.add': { ...redemption, version: '2' },
} satisfies Partial<Catalogue>
