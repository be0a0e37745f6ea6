import type {
  ChatPayloads,
  PeoplePayloads,
  SupportPayloads,
} from '../../../../../api/shared/payloads'
import { flag, lookup } from '../../../../../api/shared/values'
import { phrase, soft } from '../../../../language/phrase'
import { name, quote, target, tier, user } from '../../../../language/words/en'
import type { EventTexts, RestrictedType } from '../../types'

const verdicts: Readonly<Record<string, string>> = {
  approved: 'was approved',
  denied: 'was denied',
  invalid: 'was dropped',
}

type Payloads = SupportPayloads & ChatPayloads & PeoplePayloads

/** The types of public families that few may hear of. */
export const restricted: EventTexts<Pick<Payloads, RestrictedType & keyof Payloads>> = {
  'channel.subscription.end': {
    title: 'Subscription ended',
    sentence: (e) => phrase`The ${`${tier(e.tier)} sub`.trim()} of ${user(e)} ended`,
    detail: (e) => (flag(e.is_gift) ? 'it was a gift' : undefined),
  },
  'channel.chat.clear_user_messages': {
    title: 'Messages cleared',
    sentence: (e) => phrase`The messages of ${target(e)} were cleared`,
  },
  'channel.chat.message_delete': {
    title: 'Message deleted',
    sentence: (e) => phrase`A message of ${target(e)} was deleted`,
  },
  'channel.chat.user_message_hold': {
    title: 'Own message held',
    sentence: (e) => phrase`A message of ${user(e)} is held for review`,
    detail: (e) => quote(e.message),
  },
  'channel.chat.user_message_update': {
    title: 'Own message reviewed',
    sentence: (e) =>
      phrase`A held message of ${user(e)} ${soft(lookup(verdicts, e.status) ?? 'was reviewed')}`,
    detail: (e) => quote(e.message),
  },
  'channel.moderator.remove': {
    title: 'Moderator removed',
    sentence: (e) => phrase`${user(e)} is no longer a moderator`,
  },
  'channel.vip.remove': {
    title: 'VIP removed',
    sentence: (e) => phrase`${user(e)} is no longer a VIP`,
  },
  'user.whisper.message': {
    title: 'Whisper',
    sentence: (e) =>
      phrase`${name(e.from_user_name, e.from_user_login)} whispered to ${name(e.to_user_name, e.to_user_login)}`,
    detail: (e) => quote(e.whisper),
  },
}
