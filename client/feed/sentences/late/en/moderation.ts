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
  quantity,
  quote,
  spelt,
  terms,
  user,
} from '../../../../language/words/en'

const banned = (e: Untrusted<ChannelBan>): Phrase => {
  const isTimeout = text(e.ends_at) ? !flag(e.is_permanent) : e.is_permanent === false
  if (!isTimeout) return phrase`${moderator(e)} banned ${user(e)}`
  const time = duration(secondsBetween(e.banned_at, e.ends_at))
  return time
    ? phrase`${moderator(e)} timed out ${user(e)} for ${time}`
    : phrase`${moderator(e)} timed out ${user(e)}`
}

const heldFor: Readonly<Record<string, string>> = {
  blocked_term: 'blocked term',
  blocked_link: 'blocked link',
}
const held = (e: Untrusted<AutomodMessageHold>): string | undefined =>
  details(quote(e.message), spelt(e.automod?.category) || lookup(heldFor, e.reason))

const verdicts: Readonly<Record<string, (by: string, whose: string) => Phrase>> = {
  approved: (by, whose) => phrase`${by} approved a held message of ${whose}`,
  denied: (by, whose) => phrase`${by} denied a held message of ${whose}`,
  expired: (_, whose) => phrase`Nobody reviewed a held message of ${whose} in time`,
}

const termChanges: Readonly<Record<string, (count: unknown) => Phrase>> = {
  add_permitted: (count) => phrase`added ${terms(count, 'permitted')}`,
  remove_permitted: (count) => phrase`removed ${terms(count, 'permitted')}`,
  add_blocked: (count) => phrase`added ${terms(count, 'blocked')}`,
  remove_blocked: (count) => phrase`removed ${terms(count, 'blocked')}`,
}

const unbanVerdicts: Readonly<Record<string, (by: string, whose: string) => Phrase>> = {
  approved: (by, whose) => phrase`${by} approved the unban request of ${whose}`,
  denied: (by, whose) => phrase`${by} denied the unban request of ${whose}`,
  canceled: (_, whose) => phrase`The unban request of ${whose} was withdrawn`,
}

const trust: Readonly<Record<string, (by: string, whom: string) => Phrase>> = {
  none: (by, whom) => phrase`${by} no longer treats ${whom} as suspicious`,
  active_monitoring: (by, whom) => phrase`${by} put ${whom} under watch`,
  restricted: (by, whom) => phrase`${by} restricted ${whom}`,
}

const settingsIn = (data: unknown): Untrusted<AutomodSettingsUpdate['data'][number]> =>
  asObjects(data)[0] ?? {}

export const moderating: EventTexts<ModerationPayloads> = {
  'automod.message.hold': {
    title: 'Message held by AutoMod',
    sentence: (e) => phrase`AutoMod held a message of ${user(e)}`,
    detail: held,
  },
  'automod.message.update': {
    title: 'Held message reviewed',
    sentence: (e) =>
      lookup(verdicts, e.status)?.(moderator(e), user(e)) ??
      phrase`A held message of ${user(e)} was reviewed`,
    detail: held,
  },
  'automod.settings.update': {
    title: 'AutoMod settings',
    sentence: (e) => phrase`${moderator(settingsIn(e.data))} changed the AutoMod settings`,
    detail: (e) => {
      const { overall_level } = settingsIn(e.data)
      const level = quantity(overall_level)
      return level ? `level ${level}` : overall_level === null ? 'set one by one' : undefined
    },
  },
  'automod.terms.update': {
    title: 'AutoMod terms',
    sentence: (e) => {
      const change = lookup(termChanges, e.action)?.(textsIn(e.terms).length || undefined)
      return phrase`${moderator(e)} ${change ?? soft('changed the AutoMod terms')}`
    },
    detail: (e) => details(...textsIn(e.terms).map((term) => quote(term))),
  },
  'channel.moderate': { title: 'Moderation', sentence: action, detail: moderationDetail },
  'channel.ban': { title: 'Ban', sentence: banned, detail: (e) => quote(e.reason) },
  'channel.unban': {
    title: 'Unban',
    sentence: (e) => phrase`${moderator(e)} unbanned ${user(e)}`,
  },
  'channel.unban_request.create': {
    title: 'Unban request',
    sentence: (e) => phrase`${user(e)} asked to be unbanned`,
    detail: (e) => quote(e.text),
  },
  'channel.unban_request.resolve': {
    title: 'Unban request resolved',
    sentence: (e) =>
      lookup(unbanVerdicts, e.status)?.(moderator(e), user(e)) ??
      phrase`The unban request of ${user(e)} was resolved`,
    detail: (e) => quote(e.resolution_text),
  },
  'channel.shield_mode.begin': {
    title: 'Shield Mode on',
    sentence: (e) => phrase`${moderator(e)} turned Shield Mode on`,
  },
  'channel.shield_mode.end': {
    title: 'Shield Mode off',
    sentence: (e) => phrase`${moderator(e)} turned Shield Mode off`,
  },
  'channel.suspicious_user.message': {
    title: 'Suspicious message',
    sentence: (e) => phrase`${user(e)}, a suspicious user, wrote a message`,
    detail: (e) => details(quote(e.message), ...textsIn(e.types).map((type) => spelt(type))),
  },
  'channel.suspicious_user.update': {
    title: 'Suspicious user',
    sentence: (e) =>
      lookup(trust, e.low_trust_status)?.(moderator(e), user(e)) ??
      phrase`${moderator(e)} changed how ${user(e)} is treated`,
  },
  'channel.warning.acknowledge': {
    title: 'Warning acknowledged',
    sentence: (e) => phrase`${user(e)} acknowledged a warning`,
  },
  'channel.warning.send': {
    title: 'Warning',
    sentence: (e) => phrase`${moderator(e)} warned ${user(e)}`,
    detail: (e) => details(quote(e.reason), citing(e.chat_rules_cited)),
  },
}
