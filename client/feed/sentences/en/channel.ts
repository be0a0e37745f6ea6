import type { ChannelPayloads, ChannelRaid } from '../../../../api/shared/payloads'
import type { Streamer } from '../../../../api/shared/types'
import { isOf, partnersOf } from '../partners'
import type { EventTexts } from '../types'
import { type Phrase, phrase, soft } from '../../../language/phrase'
import { firstText, flag, lookup, secondsBetween, text } from '../../../../api/shared/values'
import {
  and,
  details,
  duration,
  moderator,
  name,
  slots,
  spelt,
  viewers,
} from '../../../language/words/en'

const nameOf = (streamer: Streamer): string => name(streamer.name, streamer.login)

const raid = (e: ChannelRaid, streamer: Streamer): Phrase => {
  const from = name(e.from_broadcaster_user_name, e.from_broadcaster_user_login)
  const to = name(e.to_broadcaster_user_name, e.to_broadcaster_user_login)
  return isOf(streamer, e.from_broadcaster_user_login)
    ? phrase`${from} raided ${to} with ${viewers(e.viewers)}`
    : phrase`${from} raided with ${viewers(e.viewers)}`
}

const others = (
  participants: readonly { broadcaster_user_login: string; broadcaster_user_name: string }[],
  streamer: Streamer,
): string =>
  and(
    partnersOf(streamer, participants).map((one) =>
      name(one.broadcaster_user_name, one.broadcaster_user_login),
    ),
  ) || 'nobody else'

const starts: Readonly<Record<string, string>> = {
  playlist: 'a playlist',
  watch_party: 'a watch party',
  premiere: 'a premiere',
  rerun: 'a rerun',
}

const guestSteps: Readonly<Record<string, string>> = {
  invited: 'is invited as a guest',
  accepted: 'accepted the invitation',
  ready: 'is ready to join',
  backstage: 'is waiting backstage',
  live: 'is on air as a guest',
  removed: 'left as a guest',
}

export const channel: EventTexts<ChannelPayloads> = {
  'stream.online': {
    title: 'Stream online',
    sentence: (e, streamer) => {
      const what = lookup(starts, e.type)
      return what
        ? phrase`${nameOf(streamer)} started ${what}`
        : phrase`${nameOf(streamer)} went live`
    },
    detail: (e) =>
      details(text(e.title), e.viewer_count === undefined ? '' : viewers(e.viewer_count)),
  },
  'stream.offline': {
    title: 'Stream offline',
    sentence: (_, streamer) => phrase`${nameOf(streamer)} went offline`,
  },
  'channel.update': {
    title: 'Channel update',
    sentence: (e) => {
      if (text(e.title)) return phrase`Title changed to ${text(e.title)}`
      if (text(e.category_name)) return phrase`Category changed to ${text(e.category_name)}`
      return phrase`Title and category were cleared`
    },
    detail: (e) => (text(e.title) && text(e.category_name)) || undefined,
  },
  'channel.raid': { title: 'Raid', sentence: raid },
  'channel.ad_break.begin': {
    title: 'Ad break',
    sentence: (e) => {
      const time = duration(e.duration_seconds)
      return time ? phrase`Ad break for ${time}` : phrase`Ad break`
    },
    detail: (e) => {
      if (flag(e.is_automatic)) return 'on schedule'
      const who = firstText(e.requester_user_name, e.requester_user_login)
      return who ? `started by ${who}` : undefined
    },
  },
  'channel.shared_chat.begin': {
    title: 'Shared chat started',
    sentence: (e, streamer) => phrase`Shared chat with ${others(e.participants, streamer)}`,
    detail: (e) => `hosted by ${name(e.host_broadcaster_user_name, e.host_broadcaster_user_login)}`,
  },
  'channel.shared_chat.update': {
    title: 'Shared chat changed',
    sentence: (e, streamer) => phrase`Shared chat is now with ${others(e.participants, streamer)}`,
    detail: (e) => `hosted by ${name(e.host_broadcaster_user_name, e.host_broadcaster_user_login)}`,
  },
  'channel.shared_chat.end': {
    title: 'Shared chat ended',
    sentence: () => phrase`Shared chat ended`,
  },
  'channel.guest_star_session.begin': {
    title: 'Guest Star started',
    sentence: (_, streamer) => phrase`${nameOf(streamer)} opened a Guest Star session`,
  },
  'channel.guest_star_session.end': {
    title: 'Guest Star ended',
    sentence: (_, streamer) => phrase`${nameOf(streamer)} closed the Guest Star session`,
    detail: (e) => {
      const time = duration(secondsBetween(e.started_at, e.ended_at))
      return time ? `after ${time}` : undefined
    },
  },
  'channel.guest_star_guest.update': {
    title: 'Guest Star guest',
    sentence: (e) => {
      const guest = firstText(e.guest_user_name, e.guest_user_login)
      if (!guest) return phrase`A Guest Star slot changed`
      return phrase`${guest} ${soft(lookup(guestSteps, e.state) ?? 'changed as a guest')}`
    },
    detail: (e) =>
      firstText(e.moderator_user_name, e.moderator_user_login) ? `by ${moderator(e)}` : undefined,
  },
  'channel.guest_star_settings.update': {
    title: 'Guest Star settings',
    sentence: () => phrase`Guest Star settings changed`,
    detail: (e) => details(slots(e.slot_count), spelt(e.group_layout)),
  },
}
