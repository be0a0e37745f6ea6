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
  people,
  paidAhead,
  quote,
  some,
  someBits,
  someMoney,
  someSubs,
  streams,
  tier,
  viewers,
} from '../../../../language/words/en'

type Notification = Untrusted<ChannelChatNotification>
type Notice = (e: Notification, who: string) => Phrase

const subscribed = (who: string, verb: string, of: readonly [unknown, unknown]): Phrase => {
  const at = tier(...of)
  return withSum(phrase`${who} ${soft(verb)}`, at === 'Prime' ? ' with ' : ' at ', at)
}

const notices: Readonly<Record<NoticeName, Notice>> = {
  sub: (e, who) => subscribed(who, 'subscribed', planOf(noticeOf(e, 'sub'))),
  resub: (e, who) => {
    const resub = noticeOf(e, 'resub')
    const how = subscribed(who, 'resubscribed', planOf(resub))
    return withSum(how, ' · ', months(resub?.cumulative_months))
  },
  sub_gift: (e, who) => {
    const gift = noticeOf(e, 'sub_gift')
    const to = name(gift?.recipient_user_name, gift?.recipient_user_login)
    return phrase`${who} gifted ${aLongSub(gift?.duration_months, ...planOf(gift))} to ${to}`
  },
  community_sub_gift: (e, who) => {
    const gift = noticeOf(e, 'community_sub_gift')
    return withSum(phrase`${who} gifted`, ' ', someSubs(gift?.total, planOf(gift)[0]))
  },
  gift_paid_upgrade: (e, who) =>
    phrase`${who} keeps the sub that ${gifter(noticeOf(e, 'gift_paid_upgrade') ?? {})} gifted`,
  prime_paid_upgrade: (e, who) => {
    const to = tier(...planOf(noticeOf(e, 'prime_paid_upgrade')))
    return phrase`${who} upgraded from Prime to ${to || 'a paid sub'}`
  },
  pay_it_forward: (e, who) => {
    const gift = noticeOf(e, 'pay_it_forward') ?? {}
    const to = firstText(gift.recipient_user_name, gift.recipient_user_login)
    return withRest(phrase`${who} pays forward the gift of ${gifter(gift)}`, ' to ', to)
  },
  raid: (e, who) => {
    const raid = noticeOf(e, 'raid')
    const from = firstText(raid?.user_name, raid?.user_login) || who
    return withSum(phrase`${from} raided`, ' with ', viewers(raid?.viewer_count))
  },
  unraid: (_, who) => phrase`${who} called off the raid`,
  announcement: (_, who) => phrase`${who} made an announcement`,
  bits_badge_tier: (e, who) => {
    const badge = noticeOf(e, 'bits_badge_tier')
    return phrase`${who} earned the badge for ${someBits(badge?.tier)}`
  },
  charity_donation: (e, who) => {
    const donation = noticeOf(e, 'charity_donation')
    const donated = withSum(phrase`${who} donated`, ' ', someMoney(donation?.amount))
    return phrase`${donated} to ${text(donation?.charity_name) || 'charity'}`
  },
  watch_streak: (e, who) => {
    const streak = noticeOf(e, 'watch_streak')
    return phrase`${who} watched ${streams(streak?.streak_count)} in a row`
  },
  modiversary: (e, who) => {
    const time = months(noticeOf(e, 'modiversary')?.months)
    return time
      ? phrase`${who} has been a moderator for ${time}`
      : phrase`${who} celebrates being a moderator`
  },
  gifted_drops_summary: (e, who) =>
    phrase`${who} gifted Drops to ${some(people)(noticeOf(e, 'gifted_drops_summary')?.recipient_count)}`,
}

/** A notice in our words; one that we don't know yet in Twitch's own. */
const notice = (e: Notification): Phrase =>
  lookup(notices, noticeName(e))?.(e, chatter(e)) ??
  soft(text(e.system_message) || `${chatter(e)} sent a notice`)

/** What was written with it, and in which channel of a shared chat. */
const noticeDetail = (e: Notification): string | undefined => {
  const source = firstText(e.source_broadcaster_user_name, e.source_broadcaster_user_login)
  const { duration_months } = noticeOf(e, 'sub') ?? noticeOf(e, 'resub') ?? {}
  return details(
    quote(e.message),
    paidAhead(duration_months),
    isShared(e) && source ? `on the channel of ${source}` : '',
  )
}

/** What chat tells of those who support the channel. */
export const chatNotices: EventTexts<Pick<ChatPayloads, 'channel.chat.notification'>> = {
  'channel.chat.notification': { title: 'Chat notice', sentence: notice, detail: noticeDetail },
}
