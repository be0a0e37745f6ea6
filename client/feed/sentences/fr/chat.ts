import type { ChannelChatSettingsUpdate, ChatPayloads } from '../../../../api/shared/payloads'
import type { FirstOf } from '../types'
import type { Untrusted } from '../../../../api/shared/untrusted'
import { phrase, soft } from '../../../language/phrase'
import { flag, quotable } from '../../../../api/shared/values'
import { isUnrestricted } from '../unrestricted'
import { notice, noticeDetail } from './notices'
import { details, duration, isSome, name, someBits, within } from '../../../language/words/fr'

const restrictions = (e: Untrusted<ChannelChatSettingsUpdate>): (string | undefined)[] => [
  flag(e.emote_mode) ? 'emotes uniquement' : '',
  flag(e.subscriber_mode) ? 'abonnés uniquement' : '',
  flag(e.unique_chat_mode) ? 'pas de messages répétés' : '',
  flag(e.slow_mode) ? `mode lent ${duration(e.slow_mode_wait_time_seconds)}`.trim() : '',
  flag(e.follower_mode) ? followers(e.follower_mode_duration_minutes) : '',
]
const followers = (since: unknown): string =>
  isSome(since)
    ? `followers depuis ${duration(Number(since) * 60)} uniquement`
    : 'followers uniquement'

export const chat: FirstOf<ChatPayloads> = {
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
        e.cheer ? someBits(e.cheer.bits) : undefined,
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
  'channel.chat_settings.update': {
    title: 'Paramètres du chat',
    sentence: () => phrase`Les paramètres du chat ont changé`,
    detail: (e) =>
      details(...restrictions(e)) ?? (isUnrestricted(e) ? 'aucune restriction' : undefined),
  },
}
