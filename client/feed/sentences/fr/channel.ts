import type { ChannelPayloads, ChannelRaid } from '../../../../api/shared/payloads'
import type { Streamer } from '../../../../api/shared/types'
import { isOf, partnersOf } from '../partners'
import type { EventTexts, GuestStarType } from '../types'
import { type Phrase, phrase } from '../../../language/phrase'
import { firstText, flag, lookup, text } from '../../../../api/shared/values'
import { and, details, duration, name, viewers, within } from '../../../language/words/fr'

const nameOf = (streamer: Streamer): string => name(streamer.name, streamer.login)

const raid = (e: ChannelRaid, streamer: Streamer): Phrase => {
  const from = name(e.from_broadcaster_user_name, e.from_broadcaster_user_login)
  const to = name(e.to_broadcaster_user_name, e.to_broadcaster_user_login)
  return isOf(streamer, e.from_broadcaster_user_login)
    ? phrase`${from} a lancé un raid vers ${within(to)} avec ${viewers(e.viewers)}`
    : phrase`${from} a lancé un raid avec ${viewers(e.viewers)}`
}

const others = (
  participants: readonly { broadcaster_user_login: string; broadcaster_user_name: string }[],
  streamer: Streamer,
): string =>
  and(
    partnersOf(streamer, participants).map((one) =>
      within(name(one.broadcaster_user_name, one.broadcaster_user_login)),
    ),
  ) || 'personne d’autre'

const host = (e: {
  host_broadcaster_user_name: string
  host_broadcaster_user_login: string
}): string =>
  `organisé par ${within(name(e.host_broadcaster_user_name, e.host_broadcaster_user_login))}`

const starts: Readonly<Record<string, string>> = {
  playlist: 'une playlist',
  watch_party: 'une watch party',
  premiere: 'une première',
  rerun: 'une rediffusion',
}

export const channel: EventTexts<Omit<ChannelPayloads, GuestStarType>> = {
  'stream.online': {
    title: 'Début du stream',
    sentence: (e, streamer) => {
      const what = lookup(starts, e.type)
      return what
        ? phrase`${nameOf(streamer)} a lancé ${what}`
        : phrase`${nameOf(streamer)} est en direct`
    },
    detail: (e) =>
      details(text(e.title), e.viewer_count === undefined ? '' : viewers(e.viewer_count)),
  },
  'stream.offline': {
    title: 'Fin du stream',
    sentence: (_, streamer) => phrase`${nameOf(streamer)} est hors ligne`,
  },
  'channel.update': {
    title: 'Mise à jour de la chaîne',
    sentence: (e) => {
      if (text(e.title)) return phrase`Nouveau titre : ${text(e.title)}`
      if (text(e.category_name)) return phrase`Nouvelle catégorie : ${text(e.category_name)}`
      return phrase`Le titre et la catégorie ont été effacés`
    },
    detail: (e) => (text(e.title) && text(e.category_name)) || undefined,
  },
  'channel.raid': { title: 'Raid', sentence: raid },
  'channel.ad_break.begin': {
    title: 'Coupure pub',
    sentence: (e) => {
      const time = duration(e.duration_seconds)
      return time ? phrase`Coupure pub de ${time}` : phrase`Coupure pub`
    },
    detail: (e) => {
      if (flag(e.is_automatic)) return 'programmée'
      const who = firstText(e.requester_user_name, e.requester_user_login)
      return who ? `lancée par ${who}` : undefined
    },
  },
  'channel.shared_chat.begin': {
    title: 'Chat partagé lancé',
    sentence: (e, streamer) => phrase`Chat partagé avec ${others(e.participants, streamer)}`,
    detail: host,
  },
  'channel.shared_chat.update': {
    title: 'Chat partagé modifié',
    sentence: (e, streamer) =>
      phrase`Le chat est désormais partagé avec ${others(e.participants, streamer)}`,
    detail: host,
  },
  'channel.shared_chat.end': {
    title: 'Chat partagé terminé',
    sentence: () => phrase`Le chat partagé est terminé`,
  },
}
