import type { ChannelChatSettingsUpdate } from '../../../../api/shared/payloads'
import type { Untrusted } from '../../../../api/shared/untrusted'

/** Whether each restriction of a chat is told to be off. */
export const isUnrestricted = (e: Untrusted<ChannelChatSettingsUpdate>): boolean =>
  [e.emote_mode, e.subscriber_mode, e.unique_chat_mode, e.slow_mode, e.follower_mode].every(
    (mode) => mode === false || mode === 'false',
  )
