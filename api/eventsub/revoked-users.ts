import { isRecord } from '../shared/record'
import type { EventSubMessage } from './webhook'

/** The users of whom Twitch says that they may have taken back what they granted, by id. */
export function revokedUsers(message: EventSubMessage): string[] {
  if (message.kind === 'revocation') return idsIn(message.subscription.condition)
  const isRevoke =
    message.kind === 'notification' && message.subscription.type === 'user.authorization.revoke'
  return isRevoke ? idsIn(message.event) : []
}

const idsIn = (fields: unknown): string[] =>
  isRecord(fields)
    ? Object.entries(fields).flatMap(([name, value]) =>
        name.endsWith('user_id') && typeof value === 'string' ? [value] : [],
      )
    : []
