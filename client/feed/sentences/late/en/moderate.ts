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
  quote,
  spelt,
  terms,
  viewers,
} from '../../../../language/words/en'

type Moderation = Untrusted<ChannelModerate>

/** The rest of a sentence that begins with the moderator's name. */
type Action = (whom: string, e: Moderation, time: string) => Phrase

const changedTerms =
  (verb: string, kind: string): Action =>
  (_, e) =>
    phrase`${soft(verb)} ${terms(textsIn(e.automod_terms?.terms).length || undefined, kind)}`

const actions: Readonly<Record<string, Action>> = {
  ban: (whom) => phrase`banned ${whom}`,
  unban: (whom) => phrase`unbanned ${whom}`,
  timeout: (whom, _, time) => withRest(phrase`timed out ${whom}`, ' for ', time),
  untimeout: (whom) => phrase`ended the timeout of ${whom}`,
  warn: (whom) => phrase`warned ${whom}`,
  delete: (whom) => phrase`deleted a message of ${whom}`,
  mod: (whom) => phrase`made ${whom} a moderator`,
  unmod: (whom) => phrase`removed ${whom} as a moderator`,
  vip: (whom) => phrase`made ${whom} a VIP`,
  unvip: (whom) => phrase`removed ${whom} as a VIP`,
  raid: (whom, e) => phrase`started a raid on ${whom} with ${viewers(e.raid?.viewer_count)}`,
  unraid: (whom) => phrase`called off the raid on ${whom}`,
  approve_unban_request: (whom) => phrase`approved the unban request of ${whom}`,
  deny_unban_request: (whom) => phrase`denied the unban request of ${whom}`,
  add_blocked_term: changedTerms('added', 'blocked'),
  add_permitted_term: changedTerms('added', 'permitted'),
  remove_blocked_term: changedTerms('removed', 'blocked'),
  remove_permitted_term: changedTerms('removed', 'permitted'),
  clear: () => phrase`cleared the chat`,
  emoteonly: () => phrase`turned emote-only chat on`,
  emoteonlyoff: () => phrase`turned emote-only chat off`,
  followers: (_, e) =>
    isSome(e.followers?.follow_duration_minutes)
      ? phrase`opened chat only to followers of ${duration(Number(e.followers?.follow_duration_minutes) * 60)}`
      : phrase`turned followers-only chat on`,
  followersoff: () => phrase`turned followers-only chat off`,
  slow: (_, e) =>
    isSome(e.slow?.wait_time_seconds)
      ? phrase`turned slow mode on: one message in ${duration(e.slow?.wait_time_seconds)}`
      : phrase`turned slow mode on`,
  slowoff: () => phrase`turned slow mode off`,
  subscribers: () => phrase`turned subscribers-only chat on`,
  subscribersoff: () => phrase`turned subscribers-only chat off`,
  uniquechat: () => phrase`turned unique chat on`,
  uniquechatoff: () => phrase`turned unique chat off`,
}

export const moderation = (e: Moderation, _: Streamer, { at }: Context): Phrase => {
  const about = subjectOf(e)
  const whom = name(about.user_name, about.user_login)
  const time = duration(timeoutLength(at, about.expires_at))
  const action = lookup(actions, actionName(e))
  const did = action?.(whom, e, time) ?? withRest(phrase`acted`, ': ', spelt(actionName(e)))
  return isSharedAction(e)
    ? phrase`${moderator(e)} ${did} in the shared chat`
    : phrase`${moderator(e)} ${did}`
}

/** Why, or which message. */
export const moderationDetail = (e: Moderation): string | undefined => {
  const about = subjectOf(e)
  const source = firstText(e.source_broadcaster_user_name, e.source_broadcaster_user_login)
  return details(
    quote(firstText(about.reason, about.message_body, about.moderator_message)),
    citing(about.chat_rules_cited),
    isSharedAction(e) && source ? `on the channel of ${source}` : '',
  )
}
