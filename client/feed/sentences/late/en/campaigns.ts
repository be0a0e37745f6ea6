import type {
  ChannelCharityCampaignProgress,
  ChannelGoalProgress,
  SupportPayloads,
} from '../../../../../api/shared/payloads'
import type { Untrusted } from '../../../../../api/shared/untrusted'
import { flag, lookup, text } from '../../../../../api/shared/values'
import { type Phrase, phrase, soft, withRest, withSum } from '../../../../language/phrase'
import {
  isSome,
  money,
  quantity,
  quote,
  someBits,
  someMoney,
  supporter,
  user,
} from '../../../../language/words/en'
import type { EventTexts, LateType } from '../../types'

const goalUnits: Readonly<Record<string, string>> = {
  follow: 'followers',
  subscription: 'sub points',
  subscription_count: 'subs',
  new_subscription: 'new sub points',
  new_subscription_count: 'new subs',
  new_bit: 'new bits',
  new_cheerer: 'new cheerers',
}
const reached = (e: Untrusted<ChannelGoalProgress>): string => {
  const [now, target] = [quantity(e.current_amount), e.target_amount]
  const parts = [now, isSome(target) ? `of ${quantity(target)}` : '', lookup(goalUnits, e.type)]
  return now && parts.filter(Boolean).join(' ')
}

const campaign = (e: { charity_name?: unknown }): Phrase =>
  withRest(soft('Charity campaign'), ' for ', text(e.charity_name))
const raised = (e: Untrusted<ChannelCharityCampaignProgress>): string => {
  const now = money(e.current_amount)
  return now && [now, someMoney(e.target_amount)].filter(Boolean).join(' of ')
}

/** Goals, charity, and what viewers buy of a streamer. */
export const campaigns: EventTexts<
  Pick<SupportPayloads, Exclude<LateType & keyof SupportPayloads, 'channel.subscription.end'>>
> = {
  'channel.custom_power_up_redemption.add': {
    title: 'Power-up',
    sentence: (e) => {
      const redeemed = phrase`${user(e)} redeemed ${text(e.custom_power_up?.title) || 'a Power-up'}`
      return withSum(redeemed, ' for ', someBits(e.custom_power_up?.bits))
    },
    detail: (e) => quote(e.user_input),
  },
  'channel.charity_campaign.donate': {
    title: 'Donation',
    sentence: (e) =>
      phrase`${withSum(phrase`${supporter(e)} donated`, ' ', someMoney(e.amount))} to ${text(e.charity_name) || 'charity'}`,
  },
  'channel.charity_campaign.start': {
    title: 'Charity campaign started',
    sentence: (e) => phrase`${campaign(e)} started`,
    detail: (e) => (someMoney(e.target_amount) ? `goal ${someMoney(e.target_amount)}` : undefined),
  },
  'channel.charity_campaign.progress': {
    title: 'Charity campaign progress',
    sentence: (e) =>
      raised(e) ? phrase`${campaign(e)} is at ${raised(e)}` : phrase`${campaign(e)} goes on`,
  },
  'channel.charity_campaign.stop': {
    title: 'Charity campaign ended',
    sentence: (e) => withSum(phrase`${campaign(e)} ended`, ' at ', raised(e)),
  },
  'channel.goal.begin': {
    title: 'Goal started',
    sentence: (e) => withSum(phrase`Goal started`, ' at ', reached(e)),
    detail: (e) => quote(e.description),
  },
  'channel.goal.progress': {
    title: 'Goal progress',
    sentence: (e) => (reached(e) ? phrase`Goal is at ${reached(e)}` : phrase`Goal goes on`),
    detail: (e) => quote(e.description),
  },
  'channel.goal.end': {
    title: 'Goal ended',
    sentence: (e) =>
      flag(e.is_achieved)
        ? withSum(phrase`Goal reached`, ' with ', reached(e))
        : withSum(phrase`Goal ended`, ' at ', reached(e)),
    detail: (e) => quote(e.description),
  },
}
