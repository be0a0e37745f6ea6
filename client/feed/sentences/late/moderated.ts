import type { ChannelModerate } from '../../../../api/shared/payloads'
import { text } from '../../../../api/shared/values'

interface Subject {
  user_name?: unknown
  user_login?: unknown
  reason?: unknown
  message_body?: unknown
  moderator_message?: unknown
}
const isSubject = (value: unknown): value is Subject =>
  typeof value === 'object' && value !== null && 'user_name' in value

/** Whom an action was about: its field isn't always the one that `action` names. */
export const subjectOf = (e: ChannelModerate): Subject => Object.values(e).find(isSubject) ?? {}

const shared = 'shared_chat_'

/** Whether it was done in another channel of a shared chat. */
export const isSharedAction = (e: ChannelModerate): boolean => text(e.action).startsWith(shared)

/** The action, without the mark of a shared chat. */
export const actionName = (e: ChannelModerate): string => text(e.action).replace(shared, '')
