import type { ChannelModerate } from '../../../../api/shared/payloads'
import type { Untrusted } from '../../../../api/shared/untrusted'
import { secondsBetween, text } from '../../../../api/shared/values'

type Moderation = Untrusted<ChannelModerate>

interface Subject {
  user_name?: unknown
  user_login?: unknown
  reason?: unknown
  message_body?: unknown
  moderator_message?: unknown
  expires_at?: unknown
  chat_rules_cited?: unknown
}
const isSubject = (value: unknown): value is Subject =>
  typeof value === 'object' && value !== null && ('user_name' in value || 'user_login' in value)

/** Whom an action was about: its field isn't always the one that `action` names. */
export const subjectOf = (e: Moderation): Subject => Object.values(e).find(isSubject) ?? {}

const shared = 'shared_chat_'

/** Whether it was done in another channel of a shared chat. */
export const isSharedAction = (e: Moderation): boolean => text(e.action).startsWith(shared)

/** The action, without the mark of a shared chat. */
export const actionName = (e: Moderation): string => text(e.action).replace(shared, '')

/** The shortest time (s) for which seconds more or less say nothing. */
const LONG = 60
/** Telling takes a moment: a longer time is one of so many whole seconds. */
const STEP = 5

/** How long (s) a timeout lasts that was told then; undefined where nobody says so. */
export function timeoutLength(at: unknown, expiresAt: unknown): number | undefined {
  const seconds = secondsBetween(at, expiresAt)
  return seconds && seconds >= LONG ? Math.round(seconds / STEP) * STEP : seconds
}

/** The items of a list that are text. */
export const textsIn = (list: unknown): string[] =>
  Array.isArray(list) ? list.map(text).filter(Boolean) : []
