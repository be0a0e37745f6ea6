import type { ChannelModerate } from '../../../../../api/shared/payloads'
import type { Untrusted } from '../../../../../api/shared/untrusted'
import { actionName, isSharedAction, subjectOf, textsIn, timeoutLength } from '../moderated'
import { type Phrase, phrase, soft, withRest } from '../../../../language/phrase'
import type { Streamer } from '../../../../../api/shared/types'
import type { Context } from '../../types'
import { citing } from './citing'
import { firstText, lookup } from '../../../../../api/shared/values'
import {
  details,
  duration,
  isSome,
  moderator,
  name,
  of,
  ofName,
  quote,
  spelt,
  terms,
  viewers,
  within,
} from '../../../../language/words/fr'

type Moderation = Untrusted<ChannelModerate>

/** The rest of a sentence that begins with the moderator's name. */
type Action = (whom: string, e: Moderation, time: string) => Phrase

const changedTerms =
  (verb: string, kind: string): Action =>
  (_, e) =>
    phrase`${soft(verb)} ${terms(textsIn(e.automod_terms?.terms).length || undefined, kind)}`

const actions: Readonly<Record<string, Action>> = {
  ban: (whom) => phrase`a banni ${whom}`,
  unban: (whom) => phrase`a débanni ${whom}`,
  timeout: (whom, _, time) => withRest(phrase`a exclu temporairement ${whom}`, ' pendant ', time),
  untimeout: (whom) => phrase`a mis fin à l’exclusion ${of(whom)}`,
  warn: (whom) => phrase`a averti ${whom}`,
  delete: (whom) => phrase`a supprimé un message ${of(whom)}`,
  mod: (whom) => phrase`a donné le rôle de modérateur à ${whom}`,
  unmod: (whom) => phrase`a retiré le rôle de modérateur à ${whom}`,
  vip: (whom) => phrase`a donné le rôle VIP à ${whom}`,
  unvip: (whom) => phrase`a retiré le rôle VIP à ${whom}`,
  raid: (whom, e) => phrase`a lancé un raid vers ${whom} avec ${viewers(e.raid?.viewer_count)}`,
  unraid: (whom) => phrase`a annulé le raid vers ${whom}`,
  approve_unban_request: (whom) => phrase`a accepté la demande de débannissement ${of(whom)}`,
  deny_unban_request: (whom) => phrase`a refusé la demande de débannissement ${of(whom)}`,
  add_blocked_term: changedTerms('a ajouté', 'bloqué'),
  add_permitted_term: changedTerms('a ajouté', 'autorisé'),
  remove_blocked_term: changedTerms('a retiré', 'bloqué'),
  remove_permitted_term: changedTerms('a retiré', 'autorisé'),
  clear: () => phrase`a effacé le chat`,
  emoteonly: () => phrase`a activé le mode emotes uniquement`,
  emoteonlyoff: () => phrase`a désactivé le mode emotes uniquement`,
  followers: (_, e) =>
    isSome(e.followers?.follow_duration_minutes)
      ? phrase`a réservé le chat aux followers depuis ${duration(Number(e.followers?.follow_duration_minutes) * 60)}`
      : phrase`a activé le mode followers uniquement`,
  followersoff: () => phrase`a désactivé le mode followers uniquement`,
  slow: (_, e) =>
    isSome(e.slow?.wait_time_seconds)
      ? phrase`a activé le mode lent : ${duration(e.slow?.wait_time_seconds)} entre deux messages`
      : phrase`a activé le mode lent`,
  slowoff: () => phrase`a désactivé le mode lent`,
  subscribers: () => phrase`a activé le mode abonnés uniquement`,
  subscribersoff: () => phrase`a désactivé le mode abonnés uniquement`,
  uniquechat: () => phrase`a activé le mode chat unique`,
  uniquechatoff: () => phrase`a désactivé le mode chat unique`,
}

export const moderation = (e: Moderation, _: Streamer, { at }: Context): Phrase => {
  const about = subjectOf(e)
  const whom = within(name(about.user_name, about.user_login))
  const time = duration(timeoutLength(at, about.expires_at))
  const action = lookup(actions, actionName(e))
  const did = action?.(whom, e, time) ?? withRest(phrase`a agi`, ' : ', spelt(actionName(e)))
  return isSharedAction(e)
    ? phrase`${moderator(e)} ${did} dans le chat partagé`
    : phrase`${moderator(e)} ${did}`
}

/** Why, or which message. */
export const moderationDetail = (e: Moderation): string | undefined => {
  const about = subjectOf(e)
  const source = firstText(e.source_broadcaster_user_name, e.source_broadcaster_user_login)
  return details(
    quote(firstText(about.reason, about.message_body, about.moderator_message)),
    citing(about.chat_rules_cited),
    isSharedAction(e) && source ? `sur la chaîne ${ofName(source)}` : '',
  )
}
