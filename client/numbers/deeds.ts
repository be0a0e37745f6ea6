import type { Streamer } from '../../api/shared/types'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { ANONYMOUS_CHEERER } from '../feed/cheers'
import { fieldsOf, isReal, sentAt } from '../feed/entry'
import { fieldsIn, type Fields } from '../feed/fields'
import { firstText, flag, number, text } from '../../api/shared/values'

/** Somebody at Twitch. */
export interface Person {
  id: string
  name: string
}

/** What numbers count. `gift`: subs given; `gifted`: one of them received. */
export type DeedKind =
  'sub' | 'resub' | 'gift' | 'gifted' | 'bits' | 'raidIn' | 'raidOut' | 'follow'

/** Something that somebody did, whichever way it is told. */
export interface Deed {
  kind: DeedKind
  /** Who did it; undefined for somebody anonymous or untold. */
  by?: Person
  /** Who got a gifted sub: a Twitch user id. */
  to?: string
  /** Subs, Bits or viewers. */
  amount: number
  /** 1000, 2000 and 3000 are Tier 1, 2 and 3. */
  tier: string
  /** ms since 1970 */
  at: number
  /** The EventSub type that tells it. */
  type: string
}

type Told = Pick<Deed, 'kind' | 'by'> & Partial<Pick<Deed, 'to' | 'amount' | 'tier'>>
type Reader = (event: Fields, streamer: Streamer) => Told | undefined

/** Twitch's accounts that stand for anybody: AnAnonymousGifter and AnAnonymousCheerer. */
const anybody = new Set(['274598607', ANONYMOUS_CHEERER])

function person(event: Fields, prefix: string): Person | undefined {
  const id = text(event[`${prefix}_id`])
  const name = firstText(event[`${prefix}_name`], event[`${prefix}_login`])
  const isHidden = flag(event.is_anonymous) || flag(event.chatter_is_anonymous) || anybody.has(id)
  return isHidden || name === '' ? undefined : { id: id || name.toLowerCase(), name }
}

const bits = (by: Person | undefined, amount: unknown): Told | undefined => {
  const count = number(amount) ?? 0
  return count > 0 ? { kind: 'bits', by, amount: count } : undefined
}
const planOf = (facts: Fields): string => firstText(facts.sub_tier, facts.sub_plan)

/** What a chat notice tells, by its `notice_type`; those of a shared chat are another channel's. */
const notices: Readonly<Record<string, (event: Fields, facts: Fields) => Told>> = {
  sub: (event, facts) => ({ kind: 'sub', by: person(event, 'chatter_user'), tier: planOf(facts) }),
  resub: (event, facts) => ({
    kind: 'resub',
    by: person(event, 'chatter_user'),
    tier: planOf(facts),
  }),
  sub_gift: (event, facts) => ({
    kind: 'gifted',
    by: person(event, 'chatter_user'),
    to: text(facts.recipient_user_id),
    tier: planOf(facts),
  }),
  community_sub_gift: (event, facts) => ({
    kind: 'gift',
    by: person(event, 'chatter_user'),
    amount: number(facts.total),
    tier: planOf(facts),
  }),
  raid: (_event, facts) => ({
    kind: 'raidIn',
    by: person(facts, 'user'),
    amount: number(facts.viewer_count) ?? 0,
  }),
}

/** One row for each EventSub type that counts. */
const readers: Readonly<Record<string, Reader>> = {
  'channel.follow': (event) => ({ kind: 'follow', by: person(event, 'user') }),
  'channel.subscribe': (event) =>
    flag(event.is_gift)
      ? { kind: 'gifted', to: text(event.user_id), tier: text(event.tier) }
      : { kind: 'sub', by: person(event, 'user'), tier: text(event.tier) },
  'channel.subscription.message': (event) => ({
    kind: 'resub',
    by: person(event, 'user'),
    tier: text(event.tier),
  }),
  'channel.subscription.gift': (event) => ({
    kind: 'gift',
    by: person(event, 'user'),
    amount: number(event.total),
    tier: text(event.tier),
  }),
  'channel.cheer': (event) => bits(person(event, 'user'), event.bits),
  'channel.bits.use': (event) => bits(person(event, 'user'), event.bits),
  'channel.custom_power_up_redemption.add': (event) =>
    bits(person(event, 'user'), fieldsIn(event.custom_power_up).bits),
  'extension.bits_transaction.create': (event) =>
    bits(person(event, 'user'), fieldsIn(event.product).bits),
  'channel.raid': (event, { login }) =>
    text(event.from_broadcaster_user_login).toLowerCase() === login
      ? {
          kind: 'raidOut',
          by: person(event, 'to_broadcaster_user'),
          amount: number(event.viewers) ?? 0,
        }
      : {
          kind: 'raidIn',
          by: person(event, 'from_broadcaster_user'),
          amount: number(event.viewers) ?? 0,
        },
  'channel.chat.notification': (event) => {
    const name = text(event.notice_type)
    return Object.hasOwn(notices, name) ? notices[name]?.(event, fieldsIn(event[name])) : undefined
  },
}

/** What an event tells that counts. Tests, replays and other channels of a shared chat do not. */
export function deedOf(event: FeedEvent): Deed | undefined {
  const { type, streamer } = event
  if (!isReal(event) || !Object.hasOwn(readers, type)) return undefined
  const told = readers[type]?.(fieldsOf(event), streamer)
  return told && { tier: '', ...told, amount: told.amount ?? 1, at: sentAt(event), type }
}
