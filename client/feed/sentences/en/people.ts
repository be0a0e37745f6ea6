import type { PeoplePayloads } from '../../../../api/shared/payloads'
import type { EventTexts } from '../types'
import { phrase } from '../../../language/phrase'
import { number } from '../../../../api/shared/values'
import { name, quote, user, viewers } from '../../../language/words/en'

const seenBy = (e: { viewer_count: number }): string | undefined =>
  number(e.viewer_count) === undefined ? undefined : `seen by ${viewers(e.viewer_count)}`

export const people: EventTexts<PeoplePayloads> = {
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
  'channel.moderator.remove': {
    title: 'Moderator removed',
    sentence: (e) => phrase`${user(e)} is no longer a moderator`,
  },
  'channel.vip.add': {
    title: 'VIP added',
    sentence: (e) => phrase`${user(e)} is now a VIP`,
  },
  'channel.vip.remove': {
    title: 'VIP removed',
    sentence: (e) => phrase`${user(e)} is no longer a VIP`,
  },
  'user.whisper.message': {
    title: 'Whisper',
    sentence: (e) =>
      phrase`${name(e.from_user_name, e.from_user_login)} whispered to ${name(e.to_user_name, e.to_user_login)}`,
    detail: (e) => quote(e.whisper),
  },
}
