import { catalogue, isEventType } from '../../api/shared/catalogue'
import type { Scope } from '../../api/shared/scopes'
import type { EventType } from '../../api/shared/types'

/** Topics that are granted together, and the least that has to be granted for them. */
export interface ConsentGroup {
  id: GroupId
  scopes: readonly Scope[]
  /** Moderators may grant it too. */
  byModerator: boolean
}

export type GroupId =
  | 'follows'
  | 'subs'
  | 'bits'
  | 'hype'
  | 'goals'
  | 'votes'
  | 'points'
  | 'ads'
  | 'guests'
  | 'shoutouts'
  | 'team'
  | 'chat'
  | 'moderation'
  | 'whispers'

const ofStreamer = (id: GroupId, ...scopes: Scope[]): ConsentGroup => ({
  id,
  scopes,
  byModerator: false,
})
const ofModerator = (id: GroupId, ...scopes: Scope[]): ConsentGroup => ({
  id,
  scopes,
  byModerator: true,
})

/** In the order in which a streamer is asked. Reading is enough wherever Twitch lets it be. */
export const consentGroups: readonly ConsentGroup[] = [
  ofModerator('follows', 'moderator:read:followers'),
  ofStreamer('subs', 'channel:read:subscriptions'),
  ofStreamer('bits', 'bits:read'),
  ofStreamer('hype', 'channel:read:hype_train'),
  ofStreamer('goals', 'channel:read:goals', 'channel:read:charity'),
  ofStreamer('votes', 'channel:read:polls', 'channel:read:predictions'),
  ofStreamer('points', 'channel:read:redemptions'),
  ofStreamer('ads', 'channel:read:ads'),
  ofStreamer('guests', 'channel:read:guest_star'),
  ofModerator('shoutouts', 'moderator:read:shoutouts'),
  ofStreamer('team', 'moderation:read', 'channel:read:vips'),
  ofStreamer('chat', 'user:read:chat', 'user:bot', 'channel:bot'),
  ofModerator(
    'moderation',
    'moderator:manage:automod',
    'moderator:read:automod_settings',
    'moderator:read:blocked_terms',
    'moderator:read:chat_settings',
    'moderator:read:unban_requests',
    'moderator:read:banned_users',
    'moderator:read:chat_messages',
    'moderator:read:warnings',
    'moderator:read:moderators',
    'moderator:read:vips',
    'moderator:read:shield_mode',
    'moderator:read:suspicious_users',
    'channel:moderate',
  ),
  ofStreamer('whispers', 'user:read:whispers'),
]

/** The group whose consent a type waits for; undefined where none is needed. */
export const groupOf = (type: EventType): ConsentGroup | undefined =>
  consentGroups.find(({ scopes }) =>
    catalogue[type].scopes[0]?.some((scope) => scopes.includes(scope)),
  )

/** The types that a group brings. */
export const typesOf = ({ id }: ConsentGroup): EventType[] =>
  Object.keys(catalogue)
    .filter(isEventType)
    .filter((type) => groupOf(type)?.id === id)

/** Whether it brings what everybody in the chat sees, not moderators or the streamer alone. */
export const isSeenInChat = (group: ConsentGroup): boolean =>
  typesOf(group).some((type) => catalogue[type].audience === 'public')
