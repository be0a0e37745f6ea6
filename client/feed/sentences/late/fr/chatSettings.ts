import type { ChannelChatSettingsUpdate, ChatPayloads } from '../../../../../api/shared/payloads'
import type { Untrusted } from '../../../../../api/shared/untrusted'
import { flag } from '../../../../../api/shared/values'
import { phrase } from '../../../../language/phrase'
import { details, duration, isSome } from '../../../../language/words/fr'
import type { EventTexts } from '../../types'
import { isUnrestricted } from '../unrestricted'

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

/** How the chat is restricted. */
export const chatSettings: EventTexts<Pick<ChatPayloads, 'channel.chat_settings.update'>> = {
  'channel.chat_settings.update': {
    title: 'Paramètres du chat',
    sentence: () => phrase`Les paramètres du chat ont changé`,
    detail: (e) =>
      details(...restrictions(e)) ?? (isUnrestricted(e) ? 'aucune restriction' : undefined),
  },
}
