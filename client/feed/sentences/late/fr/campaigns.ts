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
  things,
  user,
} from '../../../../language/words/fr'
import type { EventTexts, LateType } from '../../types'

const goalUnits: Readonly<Record<string, (count: unknown) => string>> = {
  follow: things('follower'),
  subscription: things('point d’abonnement', 'points d’abonnement'),
  subscription_count: things('abonnement'),
  new_subscription: things('nouveau point d’abonnement', 'nouveaux points d’abonnement'),
  new_subscription_count: things('nouvel abonnement', 'nouveaux abonnements'),
  new_bit: things('nouveau bit', 'nouveaux bits'),
  new_cheerer: things('nouveau donateur de bits', 'nouveaux donateurs de bits'),
}
const reached = (e: Untrusted<ChannelGoalProgress>): string => {
  const unit = lookup(goalUnits, e.type) ?? quantity
  const [now, target] = [e.current_amount, e.target_amount]
  return quantity(now) && unit(now) + (isSome(target) ? ` sur ${quantity(target)}` : '')
}

const charity = (e: { charity_name?: unknown }): string => text(e.charity_name) || 'une association'
const campaign = (e: { charity_name?: unknown }): Phrase =>
  withRest(soft('La campagne caritative'), ' pour ', text(e.charity_name))
const raised = (e: Untrusted<ChannelCharityCampaignProgress>): string => {
  const now = money(e.current_amount)
  return now && [now, someMoney(e.target_amount)].filter(Boolean).join(' sur ')
}

/** Goals, charity, and what viewers buy of a streamer. */
export const campaigns: EventTexts<
  Pick<SupportPayloads, Exclude<LateType & keyof SupportPayloads, 'channel.subscription.end'>>
> = {
  'channel.custom_power_up_redemption.add': {
    title: 'Power-up',
    sentence: (e) =>
      phrase`${user(e)} a utilisé ${someBits(e.custom_power_up?.bits)} pour ${text(e.custom_power_up?.title) || 'un Power-up'}`,
    detail: (e) => quote(e.user_input),
  },
  'channel.charity_campaign.donate': {
    title: 'Don',
    sentence: (e) =>
      phrase`${withSum(phrase`${supporter(e)} a donné`, ' ', someMoney(e.amount))} à ${charity(e)}`,
  },
  'channel.charity_campaign.start': {
    title: 'Début de la campagne caritative',
    sentence: (e) => phrase`${campaign(e)} commence`,
    detail: (e) =>
      someMoney(e.target_amount) ? `objectif : ${someMoney(e.target_amount)}` : undefined,
  },
  'channel.charity_campaign.progress': {
    title: 'Progression de la campagne caritative',
    sentence: (e) =>
      raised(e) ? phrase`${campaign(e)} en est à ${raised(e)}` : phrase`${campaign(e)} continue`,
  },
  'channel.charity_campaign.stop': {
    title: 'Fin de la campagne caritative',
    sentence: (e) => withSum(phrase`${campaign(e)} s’est terminée`, ' à ', raised(e)),
  },
  'channel.goal.begin': {
    title: 'Début de l’objectif',
    sentence: (e) => withSum(phrase`Objectif lancé`, ' : ', reached(e)),
    detail: (e) => quote(e.description),
  },
  'channel.goal.progress': {
    title: 'Progression de l’objectif',
    sentence: (e) =>
      reached(e) ? phrase`L’objectif en est à ${reached(e)}` : phrase`L’objectif progresse`,
    detail: (e) => quote(e.description),
  },
  'channel.goal.end': {
    title: 'Fin de l’objectif',
    sentence: (e) =>
      withSum(
        soft(flag(e.is_achieved) ? 'Objectif atteint' : 'Objectif terminé'),
        ' : ',
        reached(e),
      ),
    detail: (e) => quote(e.description),
  },
}
