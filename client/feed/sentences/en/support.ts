import type {
  ChannelBitsUse,
  ChannelCharityCampaignProgress,
  ChannelGoalProgress,
  HypeTrainContribution,
  SupportPayloads,
} from '../../../../api/shared/payloads'
import { bestOf } from '../hypeTrain'
import type { EventTexts } from '../types'
import { type Phrase, phrase, soft } from '../../../language/phrase'
import { flag, lookup, number, text } from '../../../../api/shared/values'
import {
  aSub,
  bits,
  details,
  money,
  months,
  quantity,
  quote,
  subs,
  supporter,
  tier,
  user,
} from '../../../language/words/en'

const powerUps: Readonly<Record<string, string>> = {
  message_effect: 'a message effect',
  celebration: 'a celebration',
  gigantify_an_emote: 'a giant emote',
}

const bitsUses: Readonly<
  Record<string, (who: string, spent: string, e: ChannelBitsUse) => Phrase>
> = {
  cheer: (who, spent) => phrase`${who} cheered ${spent}`,
  combo: (who, spent) => phrase`${who} sent a combo of ${spent}`,
  power_up: (who, spent, e) =>
    phrase`${who} used ${spent} for ${lookup(powerUps, e.power_up?.type) ?? 'a Power-up'}`,
  custom_power_up: (who, spent, e) =>
    phrase`${who} used ${spent} for ${text(e.custom_power_up?.title) || 'a Power-up'}`,
}

const trains: Readonly<Record<string, string>> = {
  golden_kappa: 'Golden Kappa Train',
  treasure: 'Treasure Train',
}
const train = (e: { type: string; is_shared_train: boolean }): Phrase =>
  soft(`${flag(e.is_shared_train) ? 'Shared ' : ''}${lookup(trains, e.type) ?? 'Hype Train'}`)

const level = (e: { level: unknown }): string => `level ${quantity(e.level) || 'one'}`

const towards = (e: { progress: number; goal: number; level: number }): string | undefined => {
  const [progress, goal, reached] = [quantity(e.progress), quantity(e.goal), number(e.level)]
  if (!progress || !goal || reached === undefined) return undefined
  return `${progress} of ${goal} to level ${reached + 1}`
}

const leader = (contributions: readonly HypeTrainContribution[] | null): string | undefined => {
  const best = bestOf(contributions)
  return best && `led by ${user(best)}`
}

const goalUnits: Readonly<Record<string, string>> = {
  follow: 'followers',
  subscription: 'sub points',
  subscription_count: 'subs',
  new_subscription: 'new sub points',
  new_subscription_count: 'new subs',
  new_bit: 'new bits',
  new_cheerer: 'new cheerers',
}
const reached = (e: ChannelGoalProgress): string =>
  [quantity(e.current_amount) || 'some', 'of', quantity(e.target_amount) || 'many', goalUnit(e)]
    .join(' ')
    .trim()
const goalUnit = (e: ChannelGoalProgress): string => lookup(goalUnits, e.type) ?? ''

const charity = (e: { charity_name: string }): string => text(e.charity_name) || 'charity'
const raised = (e: ChannelCharityCampaignProgress): string =>
  [money(e.current_amount) || 'nothing yet', money(e.target_amount)].filter(Boolean).join(' of ')

export const support: EventTexts<SupportPayloads> = {
  'channel.subscribe': {
    title: 'Subscription',
    sentence: (e) => {
      if (flag(e.is_gift)) return phrase`${user(e)} received ${aSub(e.tier)} as a gift`
      return tier(e.tier)
        ? phrase`${user(e)} subscribed at ${tier(e.tier)}`
        : phrase`${user(e)} subscribed`
    },
  },
  'channel.subscription.end': {
    title: 'Subscription ended',
    sentence: (e) => phrase`The ${`${tier(e.tier)} sub`.trim()} of ${user(e)} ended`,
    detail: (e) => (flag(e.is_gift) ? 'it was a gift' : undefined),
  },
  'channel.subscription.gift': {
    title: 'Gift subs',
    sentence: (e) => phrase`${supporter(e)} gifted ${subs(e.total, e.tier)}`,
    detail: (e) => {
      const all = quantity(e.cumulative_total)
      return all && !flag(e.is_anonymous) ? `${all} in all` : undefined
    },
  },
  'channel.subscription.message': {
    title: 'Resub',
    sentence: (e) => {
      const soFar = months(e.cumulative_months)
      return tier(e.tier)
        ? phrase`${user(e)} resubscribed at ${tier(e.tier)} · ${soFar}`
        : phrase`${user(e)} resubscribed · ${soFar}`
    },
    detail: (e) => quote(e.message),
  },
  'channel.cheer': {
    title: 'Cheer',
    sentence: (e) => phrase`${supporter(e)} cheered ${bits(e.bits)}`,
    detail: (e) => quote(e.message),
  },
  'channel.bits.use': {
    title: 'Bits used',
    sentence: (e) => {
      const [who, spent] = [supporter(e), bits(e.bits)]
      return lookup(bitsUses, e.type)?.(who, spent, e) ?? phrase`${who} used ${spent}`
    },
    detail: (e) => quote(e.message),
  },
  'channel.custom_power_up_redemption.add': {
    title: 'Power-up',
    sentence: (e) =>
      phrase`${user(e)} redeemed ${text(e.custom_power_up.title) || 'a Power-up'} for ${bits(e.custom_power_up.bits)}`,
    detail: (e) => quote(e.user_input),
  },
  'channel.hype_train.begin': {
    title: 'Hype Train started',
    sentence: (e) => phrase`${train(e)} started at ${level(e)}`,
    detail: towards,
  },
  'channel.hype_train.progress': {
    title: 'Hype Train progress',
    sentence: (e) => phrase`${train(e)} is at ${level(e)}`,
    detail: (e) => details(towards(e), leader(e.top_contributions)),
  },
  'channel.hype_train.end': {
    title: 'Hype Train ended',
    sentence: (e) => phrase`${train(e)} ended at ${level(e)}`,
    detail: (e) => leader(e.top_contributions),
  },
  'channel.charity_campaign.donate': {
    title: 'Donation',
    sentence: (e) =>
      phrase`${supporter(e)} donated ${money(e.amount) || 'something'} to ${charity(e)}`,
  },
  'channel.charity_campaign.start': {
    title: 'Charity campaign started',
    sentence: (e) => phrase`Charity campaign for ${charity(e)} started`,
    detail: (e) => (money(e.target_amount) ? `goal ${money(e.target_amount)}` : undefined),
  },
  'channel.charity_campaign.progress': {
    title: 'Charity campaign progress',
    sentence: (e) => phrase`Charity campaign for ${charity(e)} is at ${raised(e)}`,
  },
  'channel.charity_campaign.stop': {
    title: 'Charity campaign ended',
    sentence: (e) => phrase`Charity campaign for ${charity(e)} ended at ${raised(e)}`,
  },
  'channel.goal.begin': {
    title: 'Goal started',
    sentence: (e) => phrase`Goal started at ${reached(e)}`,
    detail: (e) => quote(e.description),
  },
  'channel.goal.progress': {
    title: 'Goal progress',
    sentence: (e) => phrase`Goal is at ${reached(e)}`,
    detail: (e) => quote(e.description),
  },
  'channel.goal.end': {
    title: 'Goal ended',
    sentence: (e) =>
      flag(e.is_achieved)
        ? phrase`Goal reached with ${reached(e)}`
        : phrase`Goal ended at ${reached(e)}`,
    detail: (e) => quote(e.description),
  },
}
