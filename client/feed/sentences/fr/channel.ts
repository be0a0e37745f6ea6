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
  within,
} from '../../../language/words/fr'

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

const guestSteps: Readonly<Record<string, string>> = {
  invited: 'a reçu une invitation Guest Star',
  accepted: 'a accepté l’invitation',
  ready: 'attend d’entrer en scène',
  backstage: 'attend en coulisses',
  live: 'est à l’antenne',
  removed: 'a quitté la session Guest Star',
}

const layouts: Readonly<Record<string, string>> = {
  tiled: 'mosaïque',
  screenshare: 'partage d’écran',
  horizontal_top: 'bandeau en haut',
  horizontal_bottom: 'bandeau en bas',
  vertical_left: 'colonne à gauche',
  vertical_right: 'colonne à droite',
}

export const channel: EventTexts<ChannelPayloads> = {
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
  'channel.guest_star_session.begin': {
    title: 'Début de Guest Star',
    sentence: (_, streamer) => phrase`${nameOf(streamer)} a ouvert une session Guest Star`,
  },
  'channel.guest_star_session.end': {
    title: 'Fin de Guest Star',
    sentence: (_, streamer) => phrase`${nameOf(streamer)} a fermé la session Guest Star`,
    detail: (e) => {
      const time = duration(secondsBetween(e.started_at, e.ended_at))
      return time ? `après ${time}` : undefined
    },
  },
  'channel.guest_star_guest.update': {
    title: 'Invité Guest Star',
    sentence: (e) => {
      const guest = firstText(e.guest_user_name, e.guest_user_login)
      if (!guest) return phrase`Une place Guest Star a changé`
      return phrase`${guest} ${soft(lookup(guestSteps, e.state) ?? 'a changé d’état dans Guest Star')}`
    },
    detail: (e) =>
      firstText(e.moderator_user_name, e.moderator_user_login) ? `par ${moderator(e)}` : undefined,
  },
  'channel.guest_star_settings.update': {
    title: 'Paramètres Guest Star',
    sentence: () => phrase`Les paramètres Guest Star ont changé`,
    detail: (e) =>
      details(slots(e.slot_count), lookup(layouts, e.group_layout) ?? spelt(e.group_layout)),
  },
}
