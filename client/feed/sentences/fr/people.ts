import type { PeoplePayloads } from '../../../../api/shared/payloads'
import type { EventTexts } from '../types'
import { phrase } from '../../../language/phrase'
import { number } from '../../../../api/shared/values'
import { name, quote, user, viewers, within } from '../../../language/words/fr'

const seenBy = (e: { viewer_count: number }): string | undefined =>
  number(e.viewer_count) === undefined ? undefined : `vu par ${viewers(e.viewer_count)}`

export const people: EventTexts<PeoplePayloads> = {
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
  'channel.moderator.remove': {
    title: 'Modérateur retiré',
    sentence: (e) => phrase`${user(e)} n’a plus le rôle de modérateur`,
  },
  'channel.vip.add': {
    title: 'VIP ajouté',
    sentence: (e) => phrase`${user(e)} a reçu le rôle VIP`,
  },
  'channel.vip.remove': {
    title: 'VIP retiré',
    sentence: (e) => phrase`${user(e)} n’a plus le rôle VIP`,
  },
  'user.whisper.message': {
    title: 'Chuchotement',
    sentence: (e) =>
      phrase`${name(e.from_user_name, e.from_user_login)} a chuchoté à ${within(name(e.to_user_name, e.to_user_login))}`,
    detail: (e) => quote(e.whisper),
  },
}
