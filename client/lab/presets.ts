import type { EventPayloads } from '../../api/shared/payloads'
import type { EventType } from '../../api/shared/types'
import { fan } from './crowd'
import type { presets as names } from './texts/en/presets'

/** An event that is often wanted: what differs from the sample of its type. */
export interface Preset {
  name: keyof typeof names
  type: EventType
  changes: Record<string, unknown>
  /** How many people do it at once, where it is not one. */
  times?: number
}

/** The families of presets, as the page lists them. */
export type PresetGroup = 'support' | 'stream' | 'people' | 'votes'

const preset = <T extends EventType>(
  name: Preset['name'],
  type: T,
  changes: Partial<EventPayloads[T]> = {},
): Preset => ({ name, type, changes: { ...changes } })

/** The same of many people at once. */
const crowd = (one: Preset, times: number): Preset => ({
  ...one,
  changes: { ...one.changes, ...fan(1) },
  times,
})

const nobody = { user_id: null, user_login: null, user_name: null }

/** The presets by family, the most wanted first. */
export const presets: Readonly<Record<PresetGroup, readonly Preset[]>> = {
  support: [
    preset('fiveGifts', 'channel.subscription.gift', { total: 5 }),
    preset('hundredGifts', 'channel.subscription.gift', {
      ...nobody,
      is_anonymous: true,
      total: 100,
      cumulative_total: null,
    }),
    preset('sub', 'channel.subscribe', { tier: '1000', is_gift: false }),
    preset('tierThree', 'channel.subscribe', { tier: '3000', is_gift: false }),
    preset('resub', 'channel.subscription.message', {
      tier: '2000',
      cumulative_months: 24,
      streak_months: 24,
    }),
    preset('cheer', 'channel.cheer', { bits: 100, message: 'Cheer100' }),
    preset('anonymousCheer', 'channel.cheer', {
      ...nobody,
      is_anonymous: true,
      bits: 1000,
      message: 'Cheer1000 for the team!',
    }),
    preset('hypeTrain', 'channel.hype_train.begin', { level: 1 }),
    preset('hypeTrainEnd', 'channel.hype_train.end', { level: 5 }),
    preset('donation', 'channel.charity_campaign.donate', {
      amount: { value: 2500, decimal_places: 2, currency: 'USD' },
    }),
  ],
  stream: [
    preset('raid', 'channel.raid', { viewers: 240 }),
    preset('bigRaid', 'channel.raid', { viewers: 12_000 }),
    preset('online', 'stream.online'),
    preset('offline', 'stream.offline'),
    preset('title', 'channel.update', { title: 'Speedrunning the finals' }),
  ],
  people: [
    preset('follow', 'channel.follow'),
    crowd(preset('follows', 'channel.follow'), 40),
    preset('message', 'channel.chat.message'),
    preset('shoutout', 'channel.shoutout.receive'),
  ],
  votes: [
    preset('poll', 'channel.poll.begin'),
    preset('prediction', 'channel.prediction.begin'),
    preset('redemption', 'channel.channel_points_custom_reward_redemption.add'),
  ],
}

/** Whether an event is just what a preset makes. */
export const isPreset = (
  { type, changes, times }: Preset,
  draft: Pick<Preset, 'type' | 'changes' | 'times'>,
): boolean =>
  draft.type === type &&
  draft.times === times &&
  JSON.stringify(draft.changes) === JSON.stringify(changes)
