import type { ChannelChatMessage, ChannelChatNotification } from '../payloads'
import { asObject, type Untrusted } from '../untrusted'
import { firstText, number, text } from '../values'
import { bitsOf, chatter, notices, type ReadDeed } from './table'

const isNotice = (name: string): name is keyof typeof notices => Object.hasOwn(notices, name)

/** Marks a notice of something on another channel of a shared chat. */
const SHARED = 'shared_chat_'

type ChatLine = Untrusted<ChannelChatMessage | ChannelChatNotification>

/** The login of the channel where it happened; undefined for the one that it is told on. */
function sourceOf(line: ChatLine): string | undefined {
  const source = text(line.source_broadcaster_user_login).toLowerCase()
  return source && source !== text(line.broadcaster_user_login).toLowerCase() ? source : undefined
}

/** What is said has an id of its own on each channel of a shared chat, and there its first one. */
const said = (line: ChatLine): ReadDeed => ({
  kind: 'message',
  by: chatter(line),
  where: sourceOf(line),
  of: firstText(line.source_message_id, line.message_id),
})

/** What a chat message tells: something said, or a cheer. */
export function readMessage(message: Untrusted<ChannelChatMessage>): ReadDeed {
  const bits = number(message.cheer?.bits)
  return bits
    ? { ...bitsOf(chatter(message), bits, 'cheer'), where: sourceOf(message) }
    : said(message)
}

/** What a chat notice tells, here or on another channel of a shared chat. */
export function readNotice(notification: Untrusted<ChannelChatNotification>): ReadDeed {
  const type = text(notification.notice_type)
  const isShared = type.startsWith(SHARED)
  const name = isShared ? type.slice(SHARED.length) : type
  if (!isNotice(name)) return said(notification)
  const facts = asObject(notification[isShared ? (`${SHARED}${name}` as const) : name])
  const source = sourceOf(notification)
  return { ...notices[name](notification, facts), where: isShared ? (source ?? '') : source }
}
