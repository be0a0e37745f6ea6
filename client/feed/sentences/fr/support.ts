import type { ChannelBitsUse, SupportPayloads } from '../../../../api/shared/payloads'
import type { Untrusted } from '../../../../api/shared/untrusted'
import { bestOf, kindOf, type Train } from '../hypeTrain'
import type { Context, FirstOf } from '../types'
import { type Phrase, phrase, soft, withSum } from '../../../language/phrase'
import { firstText, flag, lookup, text } from '../../../../api/shared/values'
import {
  aSub,
  details,
  isSome,
  months,
  paidAhead,
  quantity,
  quote,
  someBits,
  someSubs,
  sub,
  supporter,
  user,
} from '../../../language/words/fr'

const powerUps: Readonly<Record<string, string>> = {
  message_effect: 'un effet de message',
  celebration: 'une célébration',
  gigantify_an_emote: 'une emote géante',
}

const bitsUses: Readonly<
  Record<string, (who: string, spent: string, e: Untrusted<ChannelBitsUse>) => Phrase>
> = {
  cheer: (who, spent) => withSum(phrase`${who} a envoyé`, ' ', spent),
  combo: (who, spent) => withSum(phrase`${who} a envoyé un combo`, ' de ', spent),
  power_up: (who, spent, e) =>
    phrase`${who} a utilisé ${spent} pour ${lookup(powerUps, e.power_up?.type) ?? 'un Power-up'}`,
  custom_power_up: (who, spent, e) =>
    phrase`${who} a utilisé ${spent} pour ${text(e.custom_power_up?.title) || 'un Power-up'}`,
}

const trains: Readonly<Record<string, string>> = {
  golden_kappa: 'Train de la hype Kappa doré',
  treasure: 'Train de la hype au trésor',
}
const train = (e: Train, context: Context): Phrase => {
  const { kind, isShared } = kindOf(e, context)
  return soft(`${lookup(trains, kind) ?? 'Train de la hype'}${isShared ? ' partagé' : ''}`)
}

const level = (e: Train): string => (isSome(e.level) ? `niveau ${quantity(e.level)}` : '')

const towards = (e: Train): string => {
  const progress = quantity(e.progress)
  return progress && isSome(e.goal) && isSome(e.level)
    ? `${progress} sur ${quantity(e.goal)} pour le niveau ${Number(e.level) + 1}`
    : ''
}

const leader = (e: Train): string => {
  const best = bestOf(e.top_contributions)
  const who = firstText(best?.user_name, best?.user_login)
  return who && `en tête : ${who}`
}

export const support: FirstOf<SupportPayloads> = {
  'channel.subscribe': {
    title: 'Abonnement',
    sentence: (e) =>
      flag(e.is_gift)
        ? phrase`${user(e)} a reçu ${aSub(e.tier)} en cadeau`
        : phrase`${user(e)} a pris un ${sub(e.tier)}`,
  },
  'channel.subscription.gift': {
    title: 'Abonnements offerts',
    sentence: (e) => withSum(phrase`${supporter(e)} a offert`, ' ', someSubs(e.total, e.tier)),
    detail: (e) => {
      const all = e.cumulative_total
      return isSome(all) && !flag(e.is_anonymous) ? `${quantity(all)} au total` : undefined
    },
  },
  'channel.subscription.message': {
    title: 'Réabonnement',
    sentence: (e) => {
      const did = Number(e.cumulative_months) === 1 ? 'pris un' : 'renouvelé son'
      const how = phrase`${user(e)} a ${soft(did)} ${sub(e.tier)}`
      return withSum(how, ' · ', months(e.cumulative_months))
    },
    detail: (e) => details(quote(e.message), paidAhead(e.duration_months)),
  },
  'channel.cheer': {
    title: 'Bits envoyés',
    sentence: (e) => withSum(phrase`${supporter(e)} a envoyé`, ' ', someBits(e.bits)),
    detail: (e) => quote(e.message),
  },
  'channel.bits.use': {
    title: 'Bits utilisés',
    sentence: (e) => {
      const [who, spent] = [supporter(e), someBits(e.bits)]
      return lookup(bitsUses, e.type)?.(who, spent, e) ?? phrase`${who} a utilisé ${spent}`
    },
    detail: (e) => quote(e.message),
  },
  'channel.hype_train.begin': {
    title: 'Début du train de la hype',
    sentence: (e, _, context) => withSum(phrase`${train(e, context)} lancé`, ' au ', level(e)),
    detail: (e) => details(towards(e)),
  },
  'channel.hype_train.progress': {
    title: 'Progression du train de la hype',
    sentence: (e, _, context) =>
      level(e)
        ? phrase`${train(e, context)} au ${level(e)}`
        : phrase`${train(e, context)} en cours`,
    detail: (e) => details(towards(e), leader(e)),
  },
  'channel.hype_train.end': {
    title: 'Fin du train de la hype',
    sentence: (e, _, context) => withSum(phrase`${train(e, context)} terminé`, ' au ', level(e)),
    detail: (e) => details(leader(e)),
  },
}
