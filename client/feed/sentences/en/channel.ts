import type {
  ChannelPayloads,
  ChannelRaid,
  ChannelSharedChatBegin,
} from '../../../../api/shared/payloads'
import type { Untrusted } from '../../../../api/shared/untrusted'
import type { Streamer } from '../../../../api/shared/types'
import { hasItems, isOf, partnersOf } from '../partners'
import { changeIn } from '../change'
import type { FirstOf } from '../types'
import { type Phrase, phrase, withSum } from '../../../language/phrase'
import { firstText, flag, lookup, number, text } from '../../../../api/shared/values'
import { and, details, duration, name, viewers } from '../../../language/words/en'

const nameOf = (streamer: Streamer): string => name(streamer.name, streamer.login)

const raid = (e: Untrusted<ChannelRaid>, streamer: Streamer): Phrase => {
  const from = name(e.from_broadcaster_user_name, e.from_broadcaster_user_login)
  const to = name(e.to_broadcaster_user_name, e.to_broadcaster_user_login)
  return isOf(streamer, e.from_broadcaster_user_login)
    ? withSum(phrase`${from} raided ${to}`, ' with ', viewers(e.viewers))
    : withSum(phrase`${from} raided`, ' with ', viewers(e.viewers))
}

/** Empty where nobody says who takes part. */
const others = (participants: unknown, streamer: Streamer): string => {
  const partners = partnersOf(streamer, participants)
  return partners.length === 0 && hasItems(participants)
    ? 'nobody else'
    : and(partners.map((one) => name(one.broadcaster_user_name, one.broadcaster_user_login)))
}
const host = (e: Untrusted<ChannelSharedChatBegin>): string | undefined => {
  const by = firstText(e.host_broadcaster_user_name, e.host_broadcaster_user_login)
  return by ? `hosted by ${by}` : undefined
}

const starts: Readonly<Record<string, string>> = {
  playlist: 'a playlist',
  watch_party: 'a watch party',
  premiere: 'a premiere',
  rerun: 'a rerun',
}

export const channel: FirstOf<ChannelPayloads> = {
  'stream.online': {
    title: 'Stream online',
    sentence: (e, streamer) => {
      const what = lookup(starts, e.type)
      return what
        ? phrase`${nameOf(streamer)} started ${what}`
        : phrase`${nameOf(streamer)} went live`
    },
    detail: (e) =>
      details(text(e.title), number(e.viewer_count) === undefined ? '' : viewers(e.viewer_count)),
  },
  'stream.offline': {
    title: 'Stream offline',
    sentence: (_, streamer) => phrase`${nameOf(streamer)} went offline`,
  },
  'channel.update': changeIn({
    code: 'en',
    title: 'Channel update',
    changed: {
      title: (now) => phrase`Title changed to ${now}`,
      category_name: (now) => phrase`Category changed to ${now}`,
      language: (now) => phrase`Language changed to ${now}`,
      content_classification_labels: (now) => phrase`Labels changed to ${now}`,
    },
    cleared: {
      title: phrase`Title was cleared`,
      category_name: phrase`Category was cleared`,
      language: phrase`Language was cleared`,
      content_classification_labels: phrase`Labels were removed`,
    },
    now: (what) => phrase`Now: ${what}`,
    unknown: phrase`Something about the channel changed`,
    and,
    label: (id) => id.replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
  }),
  'channel.raid': { title: 'Raid', sentence: raid },
  'channel.ad_break.begin': {
    title: 'Ad break',
    sentence: (e) => withSum(phrase`Ad break`, ' for ', duration(e.duration_seconds)),
    detail: (e) => {
      if (flag(e.is_automatic)) return 'on schedule'
      const who = firstText(e.requester_user_name, e.requester_user_login)
      return who ? `started by ${who}` : undefined
    },
  },
  'channel.shared_chat.begin': {
    title: 'Shared chat started',
    sentence: (e, streamer) => {
      const partners = others(e.participants, streamer)
      return partners ? phrase`Shared chat with ${partners}` : phrase`Shared chat started`
    },
    detail: host,
  },
  'channel.shared_chat.update': {
    title: 'Shared chat changed',
    sentence: (e, streamer) => {
      const partners = others(e.participants, streamer)
      return partners ? phrase`Shared chat is now with ${partners}` : phrase`Shared chat changed`
    },
    detail: host,
  },
  'channel.shared_chat.end': {
    title: 'Shared chat ended',
    sentence: () => phrase`Shared chat ended`,
  },
}
