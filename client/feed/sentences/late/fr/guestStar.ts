import type { ChannelPayloads } from '../../../../../api/shared/payloads'
import type { Streamer } from '../../../../../api/shared/types'
import { firstText, lookup, secondsBetween } from '../../../../../api/shared/values'
import { phrase, soft } from '../../../../language/phrase'
import { details, duration, moderator, name, slots, spelt } from '../../../../language/words/fr'
import type { EventTexts, LateType } from '../../types'

const nameOf = (streamer: Streamer): string => name(streamer.name, streamer.login)

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

export const guestStar: EventTexts<Pick<ChannelPayloads, LateType & keyof ChannelPayloads>> = {
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
