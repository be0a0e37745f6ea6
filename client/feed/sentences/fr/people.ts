import type { PeoplePayloads } from '../../../../api/shared/payloads'
import type { FirstOf } from '../types'
import { phrase } from '../../../language/phrase'
import { isSome, name, user, viewers, within } from '../../../language/words/fr'

const seenBy = (e: { viewer_count?: unknown }): string | undefined =>
  isSome(e.viewer_count) ? `vu par ${viewers(e.viewer_count)}` : undefined

export const people: FirstOf<PeoplePayloads> = {
  'channel.follow': {
    title: 'Follow',
    sentence: (e) => phrase`${user(e)} suit désormais la chaîne`,
  },
  'channel.shoutout.create': {
    title: 'Shoutout donné',
    sentence: (e, streamer) =>
      phrase`${name(streamer.name, streamer.login)} a fait un shoutout à ${within(name(e.to_broadcaster_user_name, e.to_broadcaster_user_login))}`,
    detail: seenBy,
  },
  'channel.shoutout.receive': {
    title: 'Shoutout reçu',
    sentence: (e, streamer) =>
      phrase`${name(e.from_broadcaster_user_name, e.from_broadcaster_user_login)} a fait un shoutout à ${within(name(streamer.name, streamer.login))}`,
    detail: seenBy,
  },
  'channel.moderator.add': {
    title: 'Modérateur ajouté',
    sentence: (e) => phrase`${user(e)} a reçu le rôle de modérateur`,
  },
  'channel.vip.add': {
    title: 'VIP ajouté',
    sentence: (e) => phrase`${user(e)} a reçu le rôle VIP`,
  },
}
