import { broadcaster } from '../conditions'
import type { Scope } from '../scopes'
import type { Catalogue, EventDefinition } from '../types'

const readableWith = (scope: Scope): EventDefinition => ({
  version: '1',
  family: 'support',
  audience: 'public',
  scopes: [[scope]],
  conditions: broadcaster,
})

const subscription = readableWith('channel:read:subscriptions')
const bits = readableWith('bits:read')
const hypeTrain = { ...readableWith('channel:read:hype_train'), version: '2' }
const charity = readableWith('channel:read:charity')
const goal = readableWith('channel:read:goals')

export const support = {
  'channel.subscribe': subscription,
  'channel.subscription.end': { ...subscription, audience: 'broadcaster' },
  'channel.subscription.gift': subscription,
  'channel.subscription.message': subscription,
  'channel.cheer': bits,
  'channel.bits.use': bits,
  'channel.custom_power_up_redemption.add': bits,
  'channel.hype_train.begin': hypeTrain,
  'channel.hype_train.progress': hypeTrain,
  'channel.hype_train.end': hypeTrain,
  'channel.charity_campaign.donate': charity,
  'channel.charity_campaign.start': charity,
  'channel.charity_campaign.progress': charity,
  'channel.charity_campaign.stop': charity,
  'channel.goal.begin': goal,
  'channel.goal.progress': goal,
  'channel.goal.end': goal,
} satisfies Partial<Catalogue>
