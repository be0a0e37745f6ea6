import type { ChannelChatNotification, ChatPayloads } from '../../../../../api/shared/payloads'
import type { EventTexts } from '../../types'
import type { Untrusted } from '../../../../../api/shared/untrusted'
import { isShared, noticeName, noticeOf, planOf, type NoticeName } from '../notice'
import { type Phrase, phrase, soft, withRest, withSum } from '../../../../language/phrase'
import { firstText, lookup, text } from '../../../../../api/shared/values'
import {
  aLongSub,
  details,
  gifter,
  chatter,
  months,
  name,
  of,
  ofName,
  people,
  paidAhead,
  quote,
  some,
  someBits,
  someMoney,
  someSubs,
  streams,
  sub,
  tier,
  viewers,
  within,
} from '../../../../language/words/fr'

type Notification = Untrusted<ChannelChatNotification>
type Notice = (e: Notification, who: string) => Phrase

const notices: Readonly<Record<NoticeName, Notice>> = {
  sub: (e, who) => phrase`${who} a pris un ${sub(...planOf(noticeOf(e, 'sub')))}`,
  resub: (e, who) => {
    const resub = noticeOf(e, 'resub')
    const how = phrase`${who} a renouvelé son ${sub(...planOf(resub))}`
    return withSum(how, ' · ', months(resub?.cumulative_months))
  },
  sub_gift: (e, who) => {
    const gift = noticeOf(e, 'sub_gift')
    const to = within(name(gift?.recipient_user_name, gift?.recipient_user_login))
    return phrase`${who} a offert ${aLongSub(gift?.duration_months, ...planOf(gift))} à ${to}`
  },
  community_sub_gift: (e, who) => {
    const gift = noticeOf(e, 'community_sub_gift')
    return withSum(phrase`${who} a offert`, ' ', someSubs(gift?.total, planOf(gift)[0]))
  },
  gift_paid_upgrade: (e, who) => {
    const from = gifter(noticeOf(e, 'gift_paid_upgrade') ?? {})
    return phrase`${who} continue l’abonnement offert par ${from}`
  },
  prime_paid_upgrade: (e, who) => {
    const to = tier(...planOf(noticeOf(e, 'prime_paid_upgrade')))
    return phrase`${who} a remplacé Prime par ${to ? `un abonnement de ${to}` : 'un abonnement payant'}`
  },
  pay_it_forward: (e, who) => {
    const gift = noticeOf(e, 'pay_it_forward') ?? {}
    const to = firstText(gift.recipient_user_name, gift.recipient_user_login)
    const gives = withRest(phrase`${who} offre à son tour`, ' à ', to)
    return phrase`${gives}, après le cadeau ${of(gifter(gift))}`
  },
  raid: (e, who) => {
    const raid = noticeOf(e, 'raid')
    const from = firstText(raid?.user_name, raid?.user_login) || who
    return withSum(phrase`${from} a lancé un raid`, ' avec ', viewers(raid?.viewer_count))
  },
  unraid: (_, who) => phrase`${who} a annulé le raid`,
  announcement: (_, who) => phrase`${who} a fait une annonce`,
  bits_badge_tier: (e, who) => {
    const badge = noticeOf(e, 'bits_badge_tier')
    return phrase`${who} a obtenu le badge de ${someBits(badge?.tier)}`
  },
  charity_donation: (e, who) => {
    const donation = noticeOf(e, 'charity_donation')
    const donated = withSum(phrase`${who} a donné`, ' ', someMoney(donation?.amount))
    return phrase`${donated} à ${text(donation?.charity_name) || 'une association'}`
  },
  watch_streak: (e, who) => {
    const streak = noticeOf(e, 'watch_streak')
    return phrase`${who} a regardé ${streams(streak?.streak_count)} d’affilée`
  },
  modiversary: (e, who) =>
    withRest(
      phrase`${who} modère la chaîne`,
      ' depuis ',
      months(noticeOf(e, 'modiversary')?.months),
    ),
  gifted_drops_summary: (e, who) =>
    phrase`${who} a offert des Drops à ${some(people)(noticeOf(e, 'gifted_drops_summary')?.recipient_count)}`,
}

/** A notice in our words; one that we don't know yet in Twitch's own. */
const notice = (e: Notification): Phrase =>
  lookup(notices, noticeName(e))?.(e, chatter(e)) ??
  soft(text(e.system_message) || `${chatter(e)} a envoyé une notification`)

/** What was written with it, and in which channel of a shared chat. */
const noticeDetail = (e: Notification): string | undefined => {
  const source = firstText(e.source_broadcaster_user_name, e.source_broadcaster_user_login)
  const { duration_months } = noticeOf(e, 'sub') ?? noticeOf(e, 'resub') ?? {}
  return details(
    quote(e.message),
    paidAhead(duration_months),
    isShared(e) && source ? `sur la chaîne ${ofName(source)}` : '',
  )
}

/** What chat tells of those who support the channel. */
export const chatNotices: EventTexts<Pick<ChatPayloads, 'channel.chat.notification'>> = {
  'channel.chat.notification': {
    title: 'Notification du chat',
    sentence: notice,
    detail: noticeDetail,
  },
}
