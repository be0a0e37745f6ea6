import type {
  AutomodMessageHold,
  AutomodSettingsUpdate,
  ChannelBan,
  ModerationPayloads,
} from '../../../../../api/shared/payloads'
import type { EventTexts } from '../../types'
import { asObjects, type Untrusted } from '../../../../../api/shared/untrusted'
import { citing } from './citing'
import { textsIn } from '../moderated'
import { type Phrase, phrase, soft } from '../../../../language/phrase'
import { flag, lookup, secondsBetween, text } from '../../../../../api/shared/values'
import { moderation as action, moderationDetail } from './moderate'
import {
  details,
  duration,
  moderator,
  of,
  quantity,
  quote,
  spelt,
  terms,
  user,
  within,
} from '../../../../language/words/fr'

const banned = (e: Untrusted<ChannelBan>): Phrase => {
  const whom = within(user(e))
  const isTimeout = text(e.ends_at) ? !flag(e.is_permanent) : e.is_permanent === false
  if (!isTimeout) return phrase`${moderator(e)} a banni ${whom}`
  const time = duration(secondsBetween(e.banned_at, e.ends_at))
  return time
    ? phrase`${moderator(e)} a exclu ${whom} pendant ${time}`
    : phrase`${moderator(e)} a exclu temporairement ${whom}`
}

const heldFor: Readonly<Record<string, string>> = {
  blocked_term: 'terme bloqué',
  blocked_link: 'lien bloqué',
}
/** AutoMod's categories. */
const categories: Readonly<Record<string, string>> = {
  ableism: 'capacitisme',
  aggressive: 'agressivité',
  bullying: 'harcèlement',
  disability: 'handicap',
  homophobia: 'homophobie',
  misogyny: 'misogynie',
  namecalling: 'insultes',
  profanity: 'grossièretés',
  race_ethnicity_or_religion: 'race, ethnicité ou religion',
  racism: 'racisme',
  sex_based_terms: 'termes liés au sexe',
  sexual: 'contenu sexuel',
  sexuality_sex_or_gender: 'sexualité, sexe ou genre',
  swearing: 'grossièretés',
}
const category = (name: unknown): string => lookup(categories, name) ?? spelt(name)

const held = (e: Untrusted<AutomodMessageHold>): string | undefined =>
  details(quote(e.message), category(e.automod?.category) || lookup(heldFor, e.reason))

const suspicions: Readonly<Record<string, string>> = {
  manually_added: 'ajouté à la main',
  ban_evader: 'contournement de bannissement',
  banned_in_shared_channel: 'banni sur une chaîne partagée',
}

const verdicts: Readonly<Record<string, (by: string, whose: string) => Phrase>> = {
  approved: (by, whose) => phrase`${by} a approuvé un message retenu ${of(whose)}`,
  denied: (by, whose) => phrase`${by} a refusé un message retenu ${of(whose)}`,
  expired: (_, whose) => phrase`Personne n’a examiné à temps un message retenu ${of(whose)}`,
}

const termChanges: Readonly<Record<string, (count: unknown) => Phrase>> = {
  add_permitted: (count) => phrase`a ajouté ${terms(count, 'autorisé')}`,
  remove_permitted: (count) => phrase`a retiré ${terms(count, 'autorisé')}`,
  add_blocked: (count) => phrase`a ajouté ${terms(count, 'bloqué')}`,
  remove_blocked: (count) => phrase`a retiré ${terms(count, 'bloqué')}`,
}

const unbanVerdicts: Readonly<Record<string, (by: string, whose: string) => Phrase>> = {
  approved: (by, whose) => phrase`${by} a accepté la demande de débannissement ${of(whose)}`,
  denied: (by, whose) => phrase`${by} a refusé la demande de débannissement ${of(whose)}`,
  canceled: (_, whose) => phrase`La demande de débannissement ${of(whose)} a été retirée`,
}

const trust: Readonly<Record<string, (by: string, whom: string) => Phrase>> = {
  none: (by, whom) => phrase`${by} ne considère plus ${whom} comme suspect`,
  active_monitoring: (by, whom) => phrase`${by} a placé ${whom} sous surveillance`,
  restricted: (by, whom) => phrase`${by} a restreint ${whom}`,
}

const settingsIn = (data: unknown): Untrusted<AutomodSettingsUpdate['data'][number]> =>
  asObjects(data)[0] ?? {}

export const moderating: EventTexts<ModerationPayloads> = {
  'automod.message.hold': {
    title: 'Message retenu par AutoMod',
    sentence: (e) => phrase`AutoMod a retenu un message ${of(user(e))}`,
    detail: held,
  },
  'automod.message.update': {
    title: 'Message retenu examiné',
    sentence: (e) =>
      lookup(verdicts, e.status)?.(moderator(e), user(e)) ??
      phrase`Un message retenu ${of(user(e))} a été examiné`,
    detail: held,
  },
  'automod.settings.update': {
    title: 'Paramètres AutoMod',
    sentence: (e) => phrase`${moderator(settingsIn(e.data))} a modifié les paramètres AutoMod`,
    detail: (e) => {
      const { overall_level } = settingsIn(e.data)
      const level = quantity(overall_level)
      return level ? `niveau ${level}` : overall_level === null ? 'réglés un par un' : undefined
    },
  },
  'automod.terms.update': {
    title: 'Termes AutoMod',
    sentence: (e) => {
      const change = lookup(termChanges, e.action)?.(textsIn(e.terms).length || undefined)
      return phrase`${moderator(e)} ${change ?? soft('a modifié les termes AutoMod')}`
    },
    detail: (e) => details(...textsIn(e.terms).map((term) => quote(term))),
  },
  'channel.moderate': { title: 'Modération', sentence: action, detail: moderationDetail },
  'channel.ban': { title: 'Bannissement', sentence: banned, detail: (e) => quote(e.reason) },
  'channel.unban': {
    title: 'Débannissement',
    sentence: (e) => phrase`${moderator(e)} a débanni ${within(user(e))}`,
  },
  'channel.unban_request.create': {
    title: 'Demande de débannissement',
    sentence: (e) => phrase`${user(e)} demande son débannissement`,
    detail: (e) => quote(e.text),
  },
  'channel.unban_request.resolve': {
    title: 'Demande de débannissement traitée',
    sentence: (e) =>
      lookup(unbanVerdicts, e.status)?.(moderator(e), user(e)) ??
      phrase`La demande de débannissement ${of(user(e))} a été traitée`,
    detail: (e) => quote(e.resolution_text),
  },
  'channel.shield_mode.begin': {
    title: 'Mode bouclier activé',
    sentence: (e) => phrase`${moderator(e)} a activé le mode bouclier`,
  },
  'channel.shield_mode.end': {
    title: 'Mode bouclier désactivé',
    sentence: (e) => phrase`${moderator(e)} a désactivé le mode bouclier`,
  },
  'channel.suspicious_user.message': {
    title: 'Message suspect',
    sentence: (e) => phrase`Un message vient ${of(user(e))}, un compte suspect`,
    detail: (e) =>
      details(
        quote(e.message),
        ...textsIn(e.types).map((type) => lookup(suspicions, type) ?? spelt(type)),
      ),
  },
  'channel.suspicious_user.update': {
    title: 'Utilisateur suspect',
    sentence: (e) =>
      lookup(trust, e.low_trust_status)?.(moderator(e), within(user(e))) ??
      phrase`${moderator(e)} a changé le statut ${of(user(e))}`,
  },
  'channel.warning.acknowledge': {
    title: 'Avertissement reconnu',
    sentence: (e) => phrase`${user(e)} a pris acte d’un avertissement`,
  },
  'channel.warning.send': {
    title: 'Avertissement',
    sentence: (e) => phrase`${moderator(e)} a averti ${within(user(e))}`,
    detail: (e) => details(quote(e.reason), citing(e.chat_rules_cited)),
  },
}
