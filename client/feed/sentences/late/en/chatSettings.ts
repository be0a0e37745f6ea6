import type { ChannelChatSettingsUpdate, ChatPayloads } from '../../../../../api/shared/payloads'
import type { Untrusted } from '../../../../../api/shared/untrusted'
import { flag } from '../../../../../api/shared/values'
import { phrase } from '../../../../language/phrase'
import { details, duration, isSome } from '../../../../language/words/en'
import type { EventTexts } from '../../types'
import { isUnrestricted } from '../unrestricted'

const restrictions = (e: Untrusted<ChannelChatSettingsUpdate>): (string | undefined)[] => [
  flag(e.emote_mode) ? 'emotes only' : '',
  flag(e.subscriber_mode) ? 'subscribers only' : '',
  flag(e.unique_chat_mode) ? 'no repeated messages' : '',
  flag(e.slow_mode) ? `slow mode ${duration(e.slow_mode_wait_time_seconds)}`.trim() : '',
  flag(e.follower_mode) ? followers(e.follower_mode_duration_minutes) : '',
]
const followers = (since: unknown): string =>
  isSome(since) ? `followers of ${duration(Number(since) * 60)} only` : 'followers only'

/** How the chat is restricted. */
export const chatSettings: EventTexts<Pick<ChatPayloads, 'channel.chat_settings.update'>> = {
  'channel.chat_settings.update': {
    title: 'Chat settings',
    sentence: () => phrase`Chat settings changed`,
    detail: (e) =>
      details(...restrictions(e)) ?? (isUnrestricted(e) ? 'no restrictions' : undefined),
  },
}
