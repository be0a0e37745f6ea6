import type { ChannelChatSettingsUpdate, ChatPayloads } from '../../../../api/shared/payloads'
import type { FirstOf } from '../types'
import type { Untrusted } from '../../../../api/shared/untrusted'
import { phrase, soft } from '../../../language/phrase'
import { flag, quotable } from '../../../../api/shared/values'
import { isUnrestricted } from '../unrestricted'
import { notice, noticeDetail } from './notices'
import { details, duration, isSome, name, someBits } from '../../../language/words/en'

const restrictions = (e: Untrusted<ChannelChatSettingsUpdate>): (string | undefined)[] => [
  flag(e.emote_mode) ? 'emotes only' : '',
  flag(e.subscriber_mode) ? 'subscribers only' : '',
  flag(e.unique_chat_mode) ? 'no repeated messages' : '',
  flag(e.slow_mode) ? `slow mode ${duration(e.slow_mode_wait_time_seconds)}`.trim() : '',
  flag(e.follower_mode) ? followers(e.follower_mode_duration_minutes) : '',
]
const followers = (since: unknown): string =>
  isSome(since) ? `followers of ${duration(Number(since) * 60)} only` : 'followers only'

export const chat: FirstOf<ChatPayloads> = {
  'channel.chat.message': {
    title: 'Chat message',
    sentence: (e) => {
      const who = name(e.chatter_user_name, e.chatter_user_login)
      return quotable(e.message)
        ? phrase`${who}: ${soft(quotable(e.message))}`
        : phrase`${who} wrote`
    },
    detail: (e) =>
      details(
        e.reply
          ? `in reply to ${name(e.reply.parent_user_name, e.reply.parent_user_login)}`
          : undefined,
        e.cheer ? someBits(e.cheer.bits) : undefined,
      ),
  },
  'channel.chat.notification': { title: 'Chat notice', sentence: notice, detail: noticeDetail },
  'channel.chat.clear': {
    title: 'Chat cleared',
    sentence: () => phrase`Chat was cleared`,
  },
  'channel.chat_settings.update': {
    title: 'Chat settings',
    sentence: () => phrase`Chat settings changed`,
    detail: (e) =>
      details(...restrictions(e)) ?? (isUnrestricted(e) ? 'no restrictions' : undefined),
  },
}
