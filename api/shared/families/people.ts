import { broadcaster, broadcasterAndModerator, user } from '../conditions'
import type { Catalogue, EventDefinition } from '../types'

const row = { version: '1', family: 'people', audience: 'public' } as const

const shoutout: EventDefinition = {
  ...row,
  scopes: [['moderator:read:shoutouts', 'moderator:manage:shoutouts']],
  conditions: broadcasterAndModerator,
}

const moderator: EventDefinition = {
  ...row,
  scopes: [['moderation:read']],
  conditions: broadcaster,
}

const vip: EventDefinition = {
  ...row,
  scopes: [['channel:read:vips', 'channel:manage:vips']],
  conditions: broadcaster,
}

/** Who is made a moderator or VIP shows in chat; who is not any more does not. */
export const people = {
  'channel.follow': {
    ...row,
    version: '2',
    scopes: [['moderator:read:followers']],
    conditions: broadcasterAndModerator,
  },
  'channel.shoutout.create': shoutout,
  'channel.shoutout.receive': shoutout,
  'channel.moderator.add': moderator,
  'channel.moderator.remove': { ...moderator, audience: 'moderator' },
  'channel.vip.add': vip,
  'channel.vip.remove': { ...vip, audience: 'moderator' },
  'user.whisper.message': {
    ...row,
    audience: 'broadcaster',
    scopes: [['user:read:whispers', 'user:manage:whispers']],
    conditions: user,
  },
} satisfies Partial<Catalogue>
