import { BOT_SCOPES, type Scope, type ScopeGroups } from '../shared/scopes'
import type { Condition } from '../shared/types'
import { namedUsers } from './subscription'
import type { World } from './world'

/** Who has granted a scope to the app: by all log-ins, or by the token that is used. */
export type Granted = (userId: string, scope: Scope) => boolean

/** Whose consent a scope speaks of: a moderator's, a reader's, or the broadcaster's. */
function subjectOf(scope: Scope, condition: Condition): string | undefined {
  const broadcaster = condition['broadcaster_user_id'] ?? condition['broadcaster_id']
  if (scope.startsWith('moderator:')) return condition['moderator_user_id'] ?? broadcaster
  if (scope.startsWith('user:')) return condition['user_id'] ?? broadcaster
  return broadcaster ?? namedUsers(condition)[0]
}

/** Whether every group has a scope that its subject has granted. */
export function isConsented(scopes: ScopeGroups, condition: Condition, granted: Granted): boolean {
  return scopes.every((group) =>
    group.some((scope) => {
      const subject = subjectOf(scope, condition)
      return subject !== undefined && granted(subject, scope)
    }),
  )
}

/** Whether whoever acts as moderator in a condition is one there. */
export function isModerated(condition: Condition, world: World): boolean {
  const { broadcaster_user_id: broadcasterId, moderator_user_id: moderatorId } = condition
  if (!broadcasterId || !moderatorId) return true
  return moderates(world, moderatorId, broadcasterId)
}

function moderates(world: World, userId: string, broadcasterId: string): boolean {
  if (userId === broadcasterId) return true
  const login = world.byId(broadcasterId)?.person.login ?? ''
  return world.byId(userId)?.person.moderates?.includes(login) ?? false
}

/**
 * Whether an app may read a chat over a webhook: as a bot of the reader's, whom the channel has let
 * in or who moderates there.
 */
export function mayBotRead(condition: Condition, world: World, granted: Granted): boolean {
  const { broadcaster_user_id: broadcasterId = '', user_id: userId = '' } = condition
  if (!granted(userId, BOT_SCOPES.reader)) return false
  return moderates(world, userId, broadcasterId) || granted(broadcasterId, BOT_SCOPES.channel)
}
