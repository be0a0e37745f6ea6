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
  of,
  quantity,
  quote,
  sub,
  subs,
  supporter,
  things,
  user,
} from '../../../language/words/fr'

const powerUps: Readonly<Record<string, string>> = {
  message_effect: 'un effet de message',
  celebration: 'une célébration',
  gigantify_an_emote: 'une emote géante',
}

const bitsUses: Readonly<
  Record<string, (who: string, spent: string, e: ChannelBitsUse) => Phrase>
> = {
  cheer: (who, spent) => phrase`${who} a envoyé ${spent}`,
  combo: (who, spent) => phrase`${who} a envoyé un combo de ${spent}`,
  power_up: (who, spent, e) =>
    phrase`${who} a utilisé ${spent} pour ${lookup(powerUps, e.power_up?.type) ?? 'un Power-up'}`,
  custom_power_up: (who, spent, e) =>
    phrase`${who} a utilisé ${spent} pour ${text(e.custom_power_up?.title) || 'un Power-up'}`,
}

const trains: Readonly<Record<string, string>> = {
  golden_kappa: 'Train de la hype Kappa doré',
  treasure: 'Train de la hype au trésor',
}
const train = (e: { type: string; is_shared_train: boolean }): Phrase =>
  soft(
    `${lookup(trains, e.type) ?? 'Train de la hype'}${flag(e.is_shared_train) ? ' partagé' : ''}`,
  )

const level = (e: { level: unknown }): string => `niveau ${quantity(e.level) || 'un'}`

const towards = (e: { progress: number; goal: number; level: number }): string | undefined => {
  const [progress, goal, reached] = [quantity(e.progress), quantity(e.goal), number(e.level)]
  if (!progress || !goal || reached === undefined) return undefined
  return `${progress} sur ${goal} pour le niveau ${reached + 1}`
}

const leader = (contributions: readonly HypeTrainContribution[] | null): string | undefined => {
  const best = bestOf(contributions)
  return best && `en tête : ${user(best)}`
}

const goalUnits: Readonly<Record<string, (count: unknown) => string>> = {
  follow: things('follower'),
  subscription: things('point d’abonnement', 'points d’abonnement'),
  subscription_count: things('abonnement'),
  new_subscription: things('nouveau point d’abonnement', 'nouveaux points d’abonnement'),
  new_subscription_count: things('nouvel abonnement', 'nouveaux abonnements'),
  new_bit: things('nouveau bit', 'nouveaux bits'),
  new_cheerer: things('nouveau donateur de bits', 'nouveaux donateurs de bits'),
}
const reached = (e: ChannelGoalProgress): string => {
  const unit = lookup(goalUnits, e.type) ?? quantity
  return [
    unit(e.current_amount) || 'une partie',
    'sur',
    quantity(e.target_amount) || 'beaucoup',
  ].join(' ')
}

const charity = (e: { charity_name: string }): string => text(e.charity_name) || 'une association'
const raised = (e: ChannelCharityCampaignProgress): string =>
  [money(e.current_amount) || 'zéro', money(e.target_amount)].filter(Boolean).join(' sur ')

export const support: EventTexts<SupportPayloads> = {
  'channel.subscribe': {
    title: 'Abonnement',
    sentence: (e) =>
      flag(e.is_gift)
        ? phrase`${user(e)} a reçu ${aSub(e.tier)} en cadeau`
        : phrase`${user(e)} a pris un ${sub(e.tier)}`,
  },
  'channel.subscription.end': {
    title: 'Abonnement terminé',
    sentence: (e) => phrase`L’${sub(e.tier)} ${of(user(e))} a pris fin`,
    detail: (e) => (flag(e.is_gift) ? 'c’était un cadeau' : undefined),
  },
  'channel.subscription.gift': {
    title: 'Abonnements offerts',
    sentence: (e) => phrase`${supporter(e)} a offert ${subs(e.total, e.tier)}`,
    detail: (e) => {
      const all = quantity(e.cumulative_total)
      return all && !flag(e.is_anonymous) ? `${all} au total` : undefined
    },
  },
  'channel.subscription.message': {
    title: 'Réabonnement',
    sentence: (e) =>
      phrase`${user(e)} a renouvelé son ${sub(e.tier)} · ${months(e.cumulative_months)}`,
    detail: (e) => quote(e.message),
  },
  'channel.cheer': {
    title: 'Bits envoyés',
    sentence: (e) => phrase`${supporter(e)} a envoyé ${bits(e.bits)}`,
    detail: (e) => quote(e.message),
  },
  'channel.bits.use': {
    title: 'Bits utilisés',
    sentence: (e) => {
      const [who, spent] = [supporter(e), bits(e.bits)]
      return lookup(bitsUses, e.type)?.(who, spent, e) ?? phrase`${who} a utilisé ${spent}`
    },
    detail: (e) => quote(e.message),
  },
  'channel.custom_power_up_redemption.add': {
    title: 'Power-up',
    sentence: (e) =>
      phrase`${user(e)} a utilisé ${bits(e.custom_power_up.bits)} pour ${text(e.custom_power_up.title) || 'un Power-up'}`,
    detail: (e) => quote(e.user_input),
  },
  'channel.hype_train.begin': {
    title: 'Début du train de la hype',
    sentence: (e) => phrase`${train(e)} lancé au ${level(e)}`,
    detail: towards,
  },
  'channel.hype_train.progress': {
    title: 'Progression du train de la hype',
    sentence: (e) => phrase`${train(e)} au ${level(e)}`,
    detail: (e) => details(towards(e), leader(e.top_contributions)),
  },
  'channel.hype_train.end': {
    title: 'Fin du train de la hype',
    sentence: (e) => phrase`${train(e)} terminé au ${level(e)}`,
    detail: (e) => leader(e.top_contributions),
  },
  'channel.charity_campaign.donate': {
    title: 'Don',
    sentence: (e) =>
      phrase`${supporter(e)} a donné ${money(e.amount) || 'quelque chose'} à ${charity(e)}`,
  },
  'channel.charity_campaign.start': {
    title: 'Début de la campagne caritative',
    sentence: (e) => phrase`La campagne caritative pour ${charity(e)} commence`,
    detail: (e) => (money(e.target_amount) ? `objectif : ${money(e.target_amount)}` : undefined),
  },
  'channel.charity_campaign.progress': {
    title: 'Progression de la campagne caritative',
    sentence: (e) => phrase`La campagne caritative pour ${charity(e)} en est à ${raised(e)}`,
  },
  'channel.charity_campaign.stop': {
    title: 'Fin de la campagne caritative',
    sentence: (e) =>
      phrase`La campagne caritative pour ${charity(e)} s’est terminée à ${raised(e)}`,
  },
  'channel.goal.begin': {
    title: 'Début de l’objectif',
    sentence: (e) => phrase`Objectif lancé : ${reached(e)}`,
    detail: (e) => quote(e.description),
  },
  'channel.goal.progress': {
    title: 'Progression de l’objectif',
    sentence: (e) => phrase`L’objectif en est à ${reached(e)}`,
    detail: (e) => quote(e.description),
  },
  'channel.goal.end': {
    title: 'Fin de l’objectif',
    sentence: (e) =>
      flag(e.is_achieved)
        ? phrase`Objectif atteint : ${reached(e)}`
        : phrase`Objectif terminé : ${reached(e)}`,
    detail: (e) => quote(e.description),
  },
}
