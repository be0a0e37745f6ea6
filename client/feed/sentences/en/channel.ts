import type { ChannelPayloads, ChannelRaid } from '../../../../api/shared/payloads'
import type { Streamer } from '../../../../api/shared/types'
import { isOf, partnersOf } from '../partners'
import type { EventTexts, GuestStarType } from '../types'
import { type Phrase, phrase } from '../../../language/phrase'
import { firstText, flag, lookup, text } from '../../../../api/shared/values'
import { and, details, duration, name, viewers } from '../../../language/words/en'

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

export const channel: EventTexts<Omit<ChannelPayloads, GuestStarType>> = {
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
}
