import type { PeoplePayloads } from '../../../../api/shared/payloads'
import type { FirstOf } from '../types'
import { phrase } from '../../../language/phrase'
import { isSome, name, user, viewers } from '../../../language/words/en'

const seenBy = (e: { viewer_count?: unknown }): string | undefined =>
  isSome(e.viewer_count) ? `seen by ${viewers(e.viewer_count)}` : undefined

export const people: FirstOf<PeoplePayloads> = {
  'channel.follow': {
    title: 'Follow',
    sentence: (e) => phrase`${user(e)} followed`,
  },
  'channel.shoutout.create': {
    title: 'Shoutout given',
    sentence: (e, streamer) =>
      phrase`${name(streamer.name, streamer.login)} gave a shoutout to ${name(e.to_broadcaster_user_name, e.to_broadcaster_user_login)}`,
    detail: seenBy,
  },
  'channel.shoutout.receive': {
    title: 'Shoutout received',
    sentence: (e, streamer) =>
      phrase`${name(e.from_broadcaster_user_name, e.from_broadcaster_user_login)} gave a shoutout to ${name(streamer.name, streamer.login)}`,
    detail: seenBy,
  },
  'channel.moderator.add': {
    title: 'Moderator added',
    sentence: (e) => phrase`${user(e)} is now a moderator`,
  },
  'channel.vip.add': {
    title: 'VIP added',
    sentence: (e) => phrase`${user(e)} is now a VIP`,
  },
}
