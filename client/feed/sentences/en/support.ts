import type { ChannelBitsUse, SupportPayloads } from '../../../../api/shared/payloads'
import type { Untrusted } from '../../../../api/shared/untrusted'
import { bestOf, kindOf, type Train } from '../hypeTrain'
import type { Context, FirstOf } from '../types'
import { type Phrase, phrase, soft, withRest, withSum } from '../../../language/phrase'
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
  Record<string, (who: string, spent: string, e: Untrusted<ChannelBitsUse>) => Phrase>
> = {
  cheer: (who, spent) => withSum(phrase`${who} cheered`, ' ', spent),
  combo: (who, spent) => withSum(phrase`${who} sent a combo`, ' of ', spent),
  power_up: (who, spent, e) =>
    phrase`${who} used ${spent} for ${lookup(powerUps, e.power_up?.type) ?? 'a Power-up'}`,
  custom_power_up: (who, spent, e) =>
    phrase`${who} used ${spent} for ${text(e.custom_power_up?.title) || 'a Power-up'}`,
}

const trains: Readonly<Record<string, string>> = {
  golden_kappa: 'Golden Kappa Train',
  treasure: 'Treasure Train',
}
const train = (e: Train, context: Context): Phrase => {
  const { kind, isShared } = kindOf(e, context)
  return soft(`${isShared ? 'Shared ' : ''}${lookup(trains, kind) ?? 'Hype Train'}`)
}

const level = (e: Train): string => (isSome(e.level) ? `level ${quantity(e.level)}` : '')

const towards = (e: Train): string => {
  const progress = quantity(e.progress)
  return progress && isSome(e.goal) && isSome(e.level)
    ? `${progress} of ${quantity(e.goal)} to level ${Number(e.level) + 1}`
    : ''
}

const leader = (e: Train): string => {
  const best = bestOf(e.top_contributions)
  const who = firstText(best?.user_name, best?.user_login)
  return who && `led by ${who}`
}

export const support: FirstOf<SupportPayloads> = {
  'channel.subscribe': {
    title: 'Subscription',
    sentence: (e) => {
      if (flag(e.is_gift)) return phrase`${user(e)} received ${aSub(e.tier)} as a gift`
      return withSum(phrase`${user(e)} subscribed`, ' at ', tier(e.tier))
    },
  },
  'channel.subscription.gift': {
    title: 'Gift subs',
    sentence: (e) => withSum(phrase`${supporter(e)} gifted`, ' ', someSubs(e.total, e.tier)),
    detail: (e) => {
      const all = e.cumulative_total
      return isSome(all) && !flag(e.is_anonymous) ? `${quantity(all)} in all` : undefined
    },
  },
  'channel.subscription.message': {
    title: 'Resub',
    sentence: (e) => {
      const did = Number(e.cumulative_months) === 1 ? 'subscribed' : 'resubscribed'
      const how = withRest(phrase`${user(e)} ${soft(did)}`, ' at ', tier(e.tier))
      return withSum(how, ' · ', months(e.cumulative_months))
    },
    detail: (e) => details(quote(e.message), paidAhead(e.duration_months)),
  },
  'channel.cheer': {
    title: 'Cheer',
    sentence: (e) => withSum(phrase`${supporter(e)} cheered`, ' ', someBits(e.bits)),
    detail: (e) => quote(e.message),
  },
  'channel.bits.use': {
    title: 'Bits used',
    sentence: (e) => {
      const [who, spent] = [supporter(e), someBits(e.bits)]
      return lookup(bitsUses, e.type)?.(who, spent, e) ?? phrase`${who} used ${spent}`
    },
    detail: (e) => quote(e.message),
  },
  'channel.hype_train.begin': {
    title: 'Hype Train started',
    sentence: (e, _, context) => withSum(phrase`${train(e, context)} started`, ' at ', level(e)),
    detail: (e) => details(towards(e)),
  },
  'channel.hype_train.progress': {
    title: 'Hype Train progress',
    sentence: (e, _, context) =>
      level(e)
        ? phrase`${train(e, context)} is at ${level(e)}`
        : phrase`${train(e, context)} goes on`,
    detail: (e) => details(towards(e), leader(e)),
  },
  'channel.hype_train.end': {
    title: 'Hype Train ended',
    sentence: (e, _, context) => withSum(phrase`${train(e, context)} ended`, ' at ', level(e)),
    detail: (e) => details(leader(e)),
  },
}
