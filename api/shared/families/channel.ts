import { broadcaster, broadcasterAndModerator, eitherEndOfRaid } from '../conditions'
import type { Catalogue, EventDefinition } from '../types'

const open = {
  version: '1',
  family: 'channel',
  audience: 'public',
  scopes: [],
  conditions: broadcaster,
} satisfies EventDefinition

/** Twitch has never taken guest star out of beta. */
const guestStar = {
  version: 'beta',
  family: 'channel',
  audience: 'public',
  scopes: [
    [
      'channel:read:guest_star',
      'channel:manage:guest_star',
      'moderator:read:guest_star',
      'moderator:manage:guest_star',
    ],
  ],
  conditions: broadcasterAndModerator,
} satisfies EventDefinition

export const channel = {
  'stream.online': open,
  'stream.offline': open,
  'channel.update': { ...open, version: '2' },
  'channel.raid': { ...open, conditions: eitherEndOfRaid },
  'channel.ad_break.begin': { ...open, scopes: [['channel:read:ads']] },
  'channel.shared_chat.begin': open,
  'channel.shared_chat.update': open,
  'channel.shared_chat.end': open,
  'channel.guest_star_session.begin': guestStar,
  'channel.guest_star_session.end': guestStar,
  'channel.guest_star_guest.update': guestStar,
  'channel.guest_star_settings.update': guestStar,
} satisfies Partial<Catalogue>
