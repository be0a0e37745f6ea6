import { broadcaster, broadcasterAndModerator } from '../conditions'
import type { Catalogue, EventDefinition } from '../types'

const readableWith = (...scopes: EventDefinition['scopes']): EventDefinition => ({
  version: '1',
  family: 'moderation',
  audience: 'moderator',
  scopes,
  conditions: broadcasterAndModerator,
})

const readOrManage = <What extends Managed>(what: What) =>
  [`moderator:read:${what}`, `moderator:manage:${what}`] as const

/** What can be read with a scope of its own, or with the one to manage it. */
type Managed =
  | 'banned_users'
  | 'blocked_terms'
  | 'chat_messages'
  | 'chat_settings'
  | 'shield_mode'
  | 'unban_requests'
  | 'warnings'

const automod = readableWith(['moderator:manage:automod'])
const ban: EventDefinition = { ...readableWith(['channel:moderate']), conditions: broadcaster }
const unbanRequest = readableWith(readOrManage('unban_requests'))
const shieldMode = readableWith(readOrManage('shield_mode'))
const suspiciousUser = readableWith(['moderator:read:suspicious_users'])
const warning = readableWith(readOrManage('warnings'))

export const moderation = {
  'automod.message.hold': { ...automod, version: '2' },
  'automod.message.update': { ...automod, version: '2' },
  'automod.settings.update': readableWith(['moderator:read:automod_settings']),
  'automod.terms.update': automod,
  'channel.moderate': {
    ...readableWith(
      readOrManage('blocked_terms'),
      readOrManage('chat_settings'),
      readOrManage('unban_requests'),
      readOrManage('banned_users'),
      readOrManage('chat_messages'),
      readOrManage('warnings'),
      ['moderator:read:moderators'],
      ['moderator:read:vips'],
    ),
    version: '2',
  },
  'channel.ban': ban,
  'channel.unban': ban,
  'channel.unban_request.create': unbanRequest,
  'channel.unban_request.resolve': unbanRequest,
  'channel.shield_mode.begin': shieldMode,
  'channel.shield_mode.end': shieldMode,
  'channel.suspicious_user.message': suspiciousUser,
  'channel.suspicious_user.update': suspiciousUser,
  'channel.warning.acknowledge': warning,
  'channel.warning.send': warning,
} satisfies Partial<Catalogue>
