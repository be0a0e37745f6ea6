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
import { type Phrase, phrase, withRest, withSum } from '../../../language/phrase'
import { firstText, flag, lookup, number, text } from '../../../../api/shared/values'
import { and, details, duration, name, viewers, within } from '../../../language/words/fr'

const nameOf = (streamer: Streamer): string => name(streamer.name, streamer.login)

const raid = (e: Untrusted<ChannelRaid>, streamer: Streamer): Phrase => {
  const from = name(e.from_broadcaster_user_name, e.from_broadcaster_user_login)
  const to = name(e.to_broadcaster_user_name, e.to_broadcaster_user_login)
  return isOf(streamer, e.from_broadcaster_user_login)
    ? withSum(phrase`${from} a lancé un raid vers ${within(to)}`, ' avec ', viewers(e.viewers))
    : withSum(phrase`${from} a lancé un raid`, ' avec ', viewers(e.viewers))
}

/** Empty where nobody says who takes part. */
const others = (participants: unknown, streamer: Streamer): string => {
  const partners = partnersOf(streamer, participants)
  return partners.length === 0 && hasItems(participants)
    ? 'personne d’autre'
    : and(
        partners.map((one) => within(name(one.broadcaster_user_name, one.broadcaster_user_login))),
      )
}
const host = (e: Untrusted<ChannelSharedChatBegin>): string | undefined => {
  const by = firstText(e.host_broadcaster_user_name, e.host_broadcaster_user_login)
  return by ? `organisé par ${by}` : undefined
}

const starts: Readonly<Record<string, string>> = {
  playlist: 'une playlist',
  watch_party: 'une watch party',
  premiere: 'une première',
  rerun: 'une rediffusion',
}

/** Twitch's content classification labels. */
const labels: Readonly<Record<string, string>> = {
  DebatedSocialIssuesAndPolitics: 'sujets de société et politique',
  DrugsIntoxication: 'drogues et ivresse',
  Gambling: 'jeux d’argent',
  MatureGame: 'jeu pour public averti',
  ProfanityVulgarity: 'vulgarité',
  SexualThemes: 'thèmes sexuels',
  ViolentGraphic: 'violence',
}

export const channel: FirstOf<ChannelPayloads> = {
  'stream.online': {
    title: 'Début du stream',
    sentence: (e, streamer) => {
      const what = lookup(starts, e.type)
      return what
        ? phrase`${nameOf(streamer)} a lancé ${what}`
        : phrase`${nameOf(streamer)} est en direct`
    },
    detail: (e) =>
      details(text(e.title), number(e.viewer_count) === undefined ? '' : viewers(e.viewer_count)),
  },
  'stream.offline': {
    title: 'Fin du stream',
    sentence: (_, streamer) => phrase`${nameOf(streamer)} est hors ligne`,
  },
  'channel.update': changeIn({
    code: 'fr',
    title: 'Mise à jour de la chaîne',
    changed: {
      title: (now) => phrase`Nouveau titre : ${now}`,
      category_name: (now) => phrase`Nouvelle catégorie : ${now}`,
      language: (now) => phrase`Nouvelle langue : ${now}`,
      content_classification_labels: (now) => phrase`Nouveaux avertissements : ${now}`,
    },
    cleared: {
      title: phrase`Le titre a été effacé`,
      category_name: phrase`La catégorie a été effacée`,
      language: phrase`La langue a été effacée`,
      content_classification_labels: phrase`Les avertissements ont été retirés`,
    },
    now: (what) => phrase`Actuellement : ${what}`,
    unknown: phrase`Quelque chose a changé sur la chaîne`,
    and,
    label: (id) => lookup(labels, id) ?? id,
  }),
  'channel.raid': { title: 'Raid', sentence: raid },
  'channel.ad_break.begin': {
    title: 'Coupure pub',
    sentence: (e) => withSum(phrase`Coupure pub`, ' de ', duration(e.duration_seconds)),
    detail: (e) => {
      if (flag(e.is_automatic)) return 'programmée'
      const who = firstText(e.requester_user_name, e.requester_user_login)
      return who ? `lancée par ${who}` : undefined
    },
  },
  'channel.shared_chat.begin': {
    title: 'Chat partagé lancé',
    sentence: (e, streamer) =>
      withRest(phrase`Chat partagé`, ' avec ', others(e.participants, streamer)),
    detail: host,
  },
  'channel.shared_chat.update': {
    title: 'Chat partagé modifié',
    sentence: (e, streamer) => {
      const partners = others(e.participants, streamer)
      return partners
        ? phrase`Le chat est désormais partagé avec ${partners}`
        : phrase`Le chat partagé a changé`
    },
    detail: host,
  },
  'channel.shared_chat.end': {
    title: 'Chat partagé terminé',
    sentence: () => phrase`Le chat partagé est terminé`,
  },
}
