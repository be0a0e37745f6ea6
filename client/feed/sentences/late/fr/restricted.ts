import type {
  ChatPayloads,
  PeoplePayloads,
  SupportPayloads,
} from '../../../../../api/shared/payloads'
import { flag, lookup } from '../../../../../api/shared/values'
import { phrase, soft } from '../../../../language/phrase'
import { name, of, quote, sub, target, user, within } from '../../../../language/words/fr'
import type { EventTexts, RestrictedType } from '../../types'

const verdicts: Readonly<Record<string, string>> = {
  approved: 'a été approuvé',
  denied: 'a été refusé',
  invalid: 'a été abandonné',
}

type Payloads = SupportPayloads & ChatPayloads & PeoplePayloads

/** The types of public families that few may hear of. */
export const restricted: EventTexts<Pick<Payloads, RestrictedType & keyof Payloads>> = {
  'channel.subscription.end': {
    title: 'Abonnement terminé',
    sentence: (e) => phrase`L’${sub(e.tier)} ${of(user(e))} a pris fin`,
    detail: (e) => (flag(e.is_gift) ? 'c’était un cadeau' : undefined),
  },
  'channel.chat.clear_user_messages': {
    title: 'Messages effacés',
    sentence: (e) => phrase`Les messages ${of(target(e))} ont été effacés`,
  },
  'channel.chat.message_delete': {
    title: 'Message supprimé',
    sentence: (e) => phrase`Un message ${of(target(e))} a été supprimé`,
  },
  'channel.chat.user_message_hold': {
    title: 'Message personnel retenu',
    sentence: (e) => phrase`Un message ${of(user(e))} attend d’être examiné`,
    detail: (e) => quote(e.message),
  },
  'channel.chat.user_message_update': {
    title: 'Message personnel examiné',
    sentence: (e) =>
      phrase`Un message retenu ${of(user(e))} ${soft(lookup(verdicts, e.status) ?? 'a été examiné')}`,
    detail: (e) => quote(e.message),
  },
  'channel.moderator.remove': {
    title: 'Modérateur retiré',
    sentence: (e) => phrase`${user(e)} n’a plus le rôle de modérateur`,
  },
  'channel.vip.remove': {
    title: 'VIP retiré',
    sentence: (e) => phrase`${user(e)} n’a plus le rôle VIP`,
  },
  'user.whisper.message': {
    title: 'Chuchotement',
    sentence: (e) =>
      phrase`${name(e.from_user_name, e.from_user_login)} a chuchoté à ${within(name(e.to_user_name, e.to_user_login))}`,
    detail: (e) => quote(e.whisper),
  },
}
