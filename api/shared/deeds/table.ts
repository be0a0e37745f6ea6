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

/** What each EventSub type tells, but for chat notices. */
export const topics = {
  'channel.follow': (event) => ({ kind: 'follow', by: personIn(event, 'user') }),
  'channel.subscribe': (event) =>
    flag(event.is_gift)
      ? { kind: 'gifted', to: text(event.user_id), tier: text(event.tier) }
      : { kind: 'sub', by: personIn(event, 'user'), tier: text(event.tier) },
  'channel.subscription.message': (event) => ({
    kind: 'resub',
    by: personIn(event, 'user'),
    months: number(event.cumulative_months),
    tier: text(event.tier),
  }),
  'channel.subscription.gift': (event) => ({
    kind: 'gift',
    by: personIn(event, 'user', event.is_anonymous),
    amount: number(event.total),
    tier: text(event.tier),
  }),
  'channel.cheer': (event) => ({
    kind: 'cheer',
    by: personIn(event, 'user', event.is_anonymous),
    amount: number(event.bits) ?? 0,
  }),
  'channel.bits.use': (event) => ({
    kind: event.type === 'cheer' ? 'cheer' : 'bits',
    by: personIn(event, 'user'),
    amount: number(event.bits) ?? 0,
  }),
  'channel.custom_power_up_redemption.add': (event) => ({
    kind: 'bits',
    by: personIn(event, 'user'),
    amount: number(event.custom_power_up?.bits) ?? 0,
  }),
  'extension.bits_transaction.create': (event) => ({
    kind: 'bits',
    by: personIn(event, 'user'),
    amount: number(event.product?.bits) ?? 0,
  }),
  'channel.raid': (event) => ({
    kind: 'raid',
    by: personIn(event, 'from_broadcaster_user'),
    amount: number(event.viewers) ?? 0,
  }),
  'channel.charity_campaign.donate': (event) => ({
    kind: 'donation',
    by: personIn(event, 'user'),
    amount: number(event.amount?.value) ?? 0,
  }),
} satisfies Topics

interface Notice<Facts> {
  kind: DeedKind
  read: (
    event: Untrusted<ChannelChatNotification>,
    facts: Untrusted<Facts>,
  ) => Omit<ReadDeed, 'kind'>
}
type Notices = { readonly [Name in keyof NoticeFields]?: Notice<NoticeFields[Name]> }

const chatter = (event: Untrusted<ChannelChatNotification>) =>
  personIn(event, 'chatter_user', event.chatter_is_anonymous)

const tierOf = (facts: { readonly sub_tier?: unknown; readonly sub_plan?: unknown }): string =>
  firstText(facts.sub_tier, facts.sub_plan)

/** What each chat notice tells, by its `notice_type`: the same deed as the topic of that kind. */
export const notices = {
  sub: {
    kind: 'sub',
    read: (event, facts) => ({ by: chatter(event), tier: tierOf(facts) }),
  },
  resub: {
    kind: 'resub',
    read: (event, facts) => ({
      by: chatter(event),
      months: number(facts.cumulative_months),
      tier: tierOf(facts),
    }),
  },
  sub_gift: {
    kind: 'gifted',
    read: (event, facts) => ({
      by: chatter(event),
      to: text(facts.recipient_user_id),
      tier: tierOf(facts),
    }),
  },
  community_sub_gift: {
    kind: 'gift',
    read: (event, facts) => ({
      by: chatter(event),
      amount: number(facts.total),
      tier: tierOf(facts),
    }),
  },
  raid: {
    kind: 'raid',
    read: (_event, facts) => ({
      by: personIn(facts, 'user'),
      amount: number(facts.viewer_count) ?? 0,
    }),
  },
  charity_donation: {
    kind: 'donation',
    read: (event, facts) => ({ by: chatter(event), amount: number(facts.amount?.value) ?? 0 }),
  },
} satisfies Notices
