import type { ChannelChatNotification, EventPayloads, NoticeFields } from '../payloads'
import type { EventType } from '../types'
import type { Untrusted } from '../untrusted'
import { firstText, flag, number, text } from '../values'
import { personIn, type Deed, type DeedKind } from './deed'

/** A deed as it is read; an amount that is not told is 1. */
export type ReadDeed = Omit<Deed, 'amount' | 'tier'> & {
  amount?: number | undefined
  tier?: string
}

type Topics = {
  readonly [T in EventType]?: (event: Untrusted<EventPayloads[T]>) => ReadDeed
}

/** Who wrote in chat, or of whom chat is told. */
export const chatter = (event: Untrusted<ChannelChatNotification>) =>
  personIn(event, 'chatter_user', event.chatter_is_anonymous)

/** Who is in the first month subscribes; `channel.subscribe` tells of it too. */
const subBy = (by: Deed['by'], months: number | undefined, tier: string): ReadDeed => ({
  kind: months === 1 ? 'sub' : 'resub',
  by,
  months,
  tier,
})

/** Bits that somebody spent. */
export const bitsOf = (by: Deed['by'], bits: unknown, kind: DeedKind = 'bits'): ReadDeed => ({
  kind,
  by,
  amount: number(bits) ?? 0,
})

/**
 * What each EventSub type tells, but for chat notices. Of two that tell the same, the first one
 * says more.
 */
export const topics = {
  'channel.follow': (event) => ({ kind: 'follow', by: personIn(event, 'user') }),
  'channel.subscribe': (event) =>
    flag(event.is_gift)
      ? { kind: 'gifted', to: personIn(event, 'user'), tier: text(event.tier) }
      : { kind: 'sub', by: personIn(event, 'user'), tier: text(event.tier) },
  'channel.subscription.message': (event) =>
    subBy(personIn(event, 'user'), number(event.cumulative_months), text(event.tier)),
  'channel.subscription.gift': (event) => ({
    kind: 'gift',
    by: personIn(event, 'user', event.is_anonymous),
    amount: number(event.total),
    tier: text(event.tier),
  }),
  'channel.cheer': (event) =>
    bitsOf(personIn(event, 'user', event.is_anonymous), event.bits, 'cheer'),
  'channel.custom_power_up_redemption.add': (event) =>
    bitsOf(personIn(event, 'user'), event.custom_power_up?.bits),
  'extension.bits_transaction.create': (event) =>
    bitsOf(personIn(event, 'user'), event.product?.bits),
  'channel.bits.use': (event) =>
    bitsOf(personIn(event, 'user'), event.bits, event.type === 'cheer' ? 'cheer' : 'bits'),
  'channel.raid': (event) => ({
    kind: 'raid',
    by: personIn(event, 'from_broadcaster_user'),
    amount: number(event.viewers) ?? 0,
    where: text(event.to_broadcaster_user_login).toLowerCase() || undefined,
  }),
  'channel.charity_campaign.donate': (event) => ({
    kind: 'donation',
    by: personIn(event, 'user'),
    amount: number(event.amount?.value) ?? 0,
  }),
} satisfies Topics

type Notice<Facts> = (
  event: Untrusted<ChannelChatNotification>,
  facts: Untrusted<Facts>,
) => ReadDeed
type Notices = { readonly [Name in keyof NoticeFields]?: Notice<NoticeFields[Name]> }

const tierOf = (facts: { readonly sub_tier?: unknown; readonly sub_plan?: unknown }): string =>
  firstText(facts.sub_tier, facts.sub_plan)

/** What each chat notice tells, by its `notice_type`: the same deed as the topic of that kind. */
export const notices = {
  sub: (event, facts) => ({ kind: 'sub', by: chatter(event), tier: tierOf(facts) }),
  resub: (event, facts) => subBy(chatter(event), number(facts.cumulative_months), tierOf(facts)),
  sub_gift: (event, facts) => ({
    kind: 'gifted',
    by: chatter(event),
    to: personIn(facts, 'recipient_user'),
    tier: tierOf(facts),
    of: text(facts.community_gift_id),
  }),
  community_sub_gift: (event, facts) => ({
    kind: 'gift',
    by: chatter(event),
    amount: number(facts.total),
    tier: tierOf(facts),
    of: text(facts.id),
  }),
  raid: (_event, facts) => ({
    kind: 'raid',
    by: personIn(facts, 'user'),
    amount: number(facts.viewer_count) ?? 0,
  }),
  charity_donation: (event, facts) => ({
    kind: 'donation',
    by: chatter(event),
    amount: number(facts.amount?.value) ?? 0,
  }),
} satisfies Notices
