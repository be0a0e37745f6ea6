import type { ChannelPayloads } from '../../../../../api/shared/payloads'
import type { Streamer } from '../../../../../api/shared/types'
import { firstText, lookup, secondsBetween } from '../../../../../api/shared/values'
import { phrase, soft } from '../../../../language/phrase'
import { details, duration, moderator, name, slots, spelt } from '../../../../language/words/en'
import type { EventTexts, LateType } from '../../types'

const nameOf = (streamer: Streamer): string => name(streamer.name, streamer.login)

const guestSteps: Readonly<Record<string, string>> = {
  invited: 'is invited as a guest',
  accepted: 'accepted the invitation',
  ready: 'is ready to join',
  backstage: 'is waiting backstage',
  live: 'is on air as a guest',
  removed: 'left as a guest',
}

export const guestStar: EventTexts<Pick<ChannelPayloads, LateType & keyof ChannelPayloads>> = {
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
