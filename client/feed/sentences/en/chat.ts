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
  quote,
  target,
  user,
} from '../../../language/words/en'

const verdicts: Readonly<Record<string, string>> = {
  approved: 'was approved',
  denied: 'was denied',
  invalid: 'was dropped',
}

const restrictions = (e: ChannelChatSettingsUpdate): (string | undefined)[] => [
  flag(e.emote_mode) ? 'emotes only' : '',
  flag(e.subscriber_mode) ? 'subscribers only' : '',
  flag(e.unique_chat_mode) ? 'no repeated messages' : '',
  flag(e.slow_mode) ? `slow mode ${duration(e.slow_mode_wait_time_seconds)}`.trim() : '',
  flag(e.follower_mode) ? followers(e.follower_mode_duration_minutes) : '',
]
const followers = (since: unknown): string =>
  number(since) ? `followers of ${minutes(since)} only` : 'followers only'

export const chat: EventTexts<ChatPayloads> = {
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
        e.cheer ? bits(e.cheer.bits) : undefined,
      ),
  },
  'channel.chat.notification': { title: 'Chat notice', sentence: notice, detail: noticeDetail },
  'channel.chat.clear': {
    title: 'Chat cleared',
    sentence: () => phrase`Chat was cleared`,
  },
  'channel.chat.clear_user_messages': {
    title: 'Messages cleared',
    sentence: (e) => phrase`The messages of ${target(e)} were cleared`,
  },
  'channel.chat.message_delete': {
    title: 'Message deleted',
    sentence: (e) => phrase`A message of ${target(e)} was deleted`,
  },
  'channel.chat_settings.update': {
    title: 'Chat settings',
    sentence: () => phrase`Chat settings changed`,
    detail: (e) => details(...restrictions(e)) ?? 'no restrictions',
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
}
