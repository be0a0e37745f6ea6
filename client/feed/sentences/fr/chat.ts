import type { ChannelChatSettingsUpdate, ChatPayloads } from '../../../../api/shared/payloads'
import type { EventTexts } from '../types'
import { phrase, soft } from '../../../language/phrase'
import { flag, lookup, number, quotable } from '../../../../api/shared/values'
import { notice, noticeDetail } from './notices'
import {
  bits,
  details,
  duration,
  minutes,
  name,
  of,
  quote,
  target,
  user,
  within,
} from '../../../language/words/fr'

const verdicts: Readonly<Record<string, string>> = {
  approved: 'a été approuvé',
  denied: 'a été refusé',
  invalid: 'a été abandonné',
}

const restrictions = (e: ChannelChatSettingsUpdate): (string | undefined)[] => [
  flag(e.emote_mode) ? 'emotes uniquement' : '',
  flag(e.subscriber_mode) ? 'abonnés uniquement' : '',
  flag(e.unique_chat_mode) ? 'pas de messages répétés' : '',
  flag(e.slow_mode) ? `mode lent ${duration(e.slow_mode_wait_time_seconds)}`.trim() : '',
  flag(e.follower_mode) ? followers(e.follower_mode_duration_minutes) : '',
]
const followers = (since: unknown): string =>
  number(since) ? `followers depuis ${minutes(since)} uniquement` : 'followers uniquement'

export const chat: EventTexts<ChatPayloads> = {
  'channel.chat.message': {
    title: 'Message du chat',
    sentence: (e) => {
      const who = name(e.chatter_user_name, e.chatter_user_login)
      return quotable(e.message)
        ? phrase`${who} : ${soft(quotable(e.message))}`
        : phrase`${who} a écrit`
    },
    detail: (e) =>
      details(
        e.reply
          ? `en réponse à ${within(name(e.reply.parent_user_name, e.reply.parent_user_login))}`
          : undefined,
        e.cheer ? bits(e.cheer.bits) : undefined,
      ),
  },
  'channel.chat.notification': {
    title: 'Notification du chat',
    sentence: notice,
    detail: noticeDetail,
  },
  'channel.chat.clear': {
    title: 'Chat effacé',
    sentence: () => phrase`Le chat a été effacé`,
  },
  'channel.chat.clear_user_messages': {
    title: 'Messages effacés',
    sentence: (e) => phrase`Les messages ${of(target(e))} ont été effacés`,
  },
  'channel.chat.message_delete': {
    title: 'Message supprimé',
    sentence: (e) => phrase`Un message ${of(target(e))} a été supprimé`,
  },
  'channel.chat_settings.update': {
    title: 'Paramètres du chat',
    sentence: () => phrase`Les paramètres du chat ont changé`,
    detail: (e) => details(...restrictions(e)) ?? 'aucune restriction',
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
}
