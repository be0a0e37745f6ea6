import type { app } from '../../api/shared/families/app'
import type { channel } from '../../api/shared/families/channel'
import type { chat } from '../../api/shared/families/chat'
import type { moderation } from '../../api/shared/families/moderation'
import type { people } from '../../api/shared/families/people'
import type { points } from '../../api/shared/families/points'
import type { support } from '../../api/shared/families/support'
import type { votes } from '../../api/shared/families/votes'
import type { EventPayloads } from '../../api/shared/payloads'
import type { EventType, Family } from '../../api/shared/types'
import { number } from '../../api/shared/values'
import { readMoney, type Sum } from '../language/money'
import type { IconName } from '../ui/icons'
import { noticeOf } from './sentences/late/notice'

/** How one event type looks; its hue is that of its family. */
export interface Appearance<Event> {
  icon: IconName
  /** How much it was, in the type's own unit: viewers, subs, Bits, points, levels. */
  amount?: (event: Event) => number | undefined
  /** How much it was of money. */
  money?: (event: Event) => Sum | undefined
  /**
   * The amount from which it is big and lit: the same on every channel and at every hour, so that
   * the same deed always looks the same. Of money in whole units of the currency. Types without
   * one are never lit.
   */
  bigFrom?: number | ((event: Event) => number)
}

/** From how many of what on a deed is big: the rule of the whole table. */
const BIG = { viewers: 100, subs: 5, bits: 1_000, money: 25, level: 5 }

const bits = (e: { bits: number }) => number(e.bits)
const cost = (e: { reward: { cost: number } }) => number(e.reward.cost)
const level = (e: { level: number }) => number(e.level)

/** The families of the catalogue; types only, for the page needs no more of it to draw a card. */
interface Families {
  channel: typeof channel
  support: typeof support
  chat: typeof chat
  moderation: typeof moderation
  points: typeof points
  votes: typeof votes
  people: typeof people
  app: typeof app
}

type Looks<Types> = { readonly [T in Types & EventType]: Appearance<EventPayloads[T]> }

/** One row per event type, in the family that the catalogue gives it. */
export const appearances: { readonly [F in Family]: Looks<keyof Families[F]> } = {
  channel: {
    'stream.online': { icon: 'broadcast' },
    'stream.offline': { icon: 'moon-fill' },
    'channel.update': { icon: 'pencil-fill' },
    'channel.raid': { icon: 'people-fill', amount: (e) => number(e.viewers), bigFrom: BIG.viewers },
    'channel.ad_break.begin': { icon: 'collection-play-fill' },
    'channel.shared_chat.begin': { icon: 'link-45deg' },
    'channel.shared_chat.update': { icon: 'link-45deg' },
    'channel.shared_chat.end': { icon: 'link-45deg' },
    'channel.guest_star_session.begin': { icon: 'camera-video-fill' },
    'channel.guest_star_session.end': { icon: 'camera-video-fill' },
    'channel.guest_star_guest.update': { icon: 'person-raised-hand' },
    'channel.guest_star_settings.update': { icon: 'sliders' },
  },
  support: {
    'channel.subscribe': { icon: 'star-fill' },
    'channel.subscription.end': { icon: 'person-dash-fill' },
    'channel.subscription.gift': {
      icon: 'gift-fill',
      amount: (e) => number(e.total),
      bigFrom: BIG.subs,
    },
    'channel.subscription.message': { icon: 'star-fill' },
    'channel.cheer': { icon: 'gem', amount: bits, bigFrom: BIG.bits },
    'channel.bits.use': { icon: 'gem', amount: bits, bigFrom: BIG.bits },
    'channel.custom_power_up_redemption.add': {
      icon: 'lightning-charge-fill',
      amount: (e) => bits(e.custom_power_up),
      bigFrom: BIG.bits,
    },
    'channel.hype_train.begin': { icon: 'train-front-fill' },
    'channel.hype_train.progress': { icon: 'train-front-fill' },
    'channel.hype_train.end': { icon: 'train-front-fill', amount: level, bigFrom: BIG.level },
    'channel.charity_campaign.donate': {
      icon: 'cash-coin',
      money: (e) => readMoney(e.amount),
      bigFrom: BIG.money,
    },
    'channel.charity_campaign.start': { icon: 'heart-fill' },
    'channel.charity_campaign.progress': { icon: 'heart-fill' },
    'channel.charity_campaign.stop': { icon: 'heart-fill' },
    'channel.goal.begin': { icon: 'bullseye' },
    'channel.goal.progress': { icon: 'bullseye' },
    'channel.goal.end': { icon: 'trophy-fill' },
  },
  chat: {
    'channel.chat.message': { icon: 'chat-left-text-fill' },
    'channel.chat.notification': {
      icon: 'chat-square-heart-fill',
      amount: (e) =>
        number(noticeOf(e, 'community_sub_gift')?.total) ??
        number(noticeOf(e, 'raid')?.viewer_count),
      money: (e) => readMoney(noticeOf(e, 'charity_donation')?.amount),
      bigFrom: (e) =>
        noticeOf(e, 'raid')
          ? BIG.viewers
          : noticeOf(e, 'community_sub_gift')
            ? BIG.subs
            : BIG.money,
    },
    'channel.chat.clear': { icon: 'eraser-fill' },
    'channel.chat.clear_user_messages': { icon: 'eraser-fill' },
    'channel.chat.message_delete': { icon: 'trash-fill' },
    'channel.chat_settings.update': { icon: 'sliders' },
    'channel.chat.user_message_hold': { icon: 'hourglass-split' },
    'channel.chat.user_message_update': { icon: 'check-circle-fill' },
  },
  moderation: {
    'automod.message.hold': { icon: 'robot' },
    'automod.message.update': { icon: 'robot' },
    'automod.settings.update': { icon: 'sliders' },
    'automod.terms.update': { icon: 'sliders' },
    'channel.moderate': { icon: 'hammer' },
    'channel.ban': { icon: 'ban' },
    'channel.unban': { icon: 'person-check-fill' },
    'channel.unban_request.create': { icon: 'person-raised-hand' },
    'channel.unban_request.resolve': { icon: 'person-check-fill' },
    'channel.shield_mode.begin': { icon: 'shield-lock-fill' },
    'channel.shield_mode.end': { icon: 'shield-slash-fill' },
    'channel.suspicious_user.message': { icon: 'person-fill-exclamation' },
    'channel.suspicious_user.update': { icon: 'person-fill-exclamation' },
    'channel.warning.acknowledge': { icon: 'check-circle-fill' },
    'channel.warning.send': { icon: 'exclamation-triangle-fill' },
  },
  points: {
    'channel.channel_points_custom_reward.add': { icon: 'bell-fill' },
    'channel.channel_points_custom_reward.update': { icon: 'bell-fill' },
    'channel.channel_points_custom_reward.remove': { icon: 'bell-fill' },
    'channel.channel_points_custom_reward_redemption.add': { icon: 'stars', amount: cost },
    'channel.channel_points_custom_reward_redemption.update': {
      icon: 'check-circle-fill',
      amount: cost,
    },
    'channel.channel_points_automatic_reward_redemption.add': {
      icon: 'stars',
      amount: (e) => number(e.reward.channel_points),
    },
  },
  votes: {
    'channel.poll.begin': { icon: 'bar-chart-fill' },
    'channel.poll.progress': { icon: 'bar-chart-fill' },
    'channel.poll.end': { icon: 'bar-chart-fill' },
    'channel.prediction.begin': { icon: 'patch-question-fill' },
    'channel.prediction.progress': { icon: 'patch-question-fill' },
    'channel.prediction.lock': { icon: 'lock-fill' },
    'channel.prediction.end': { icon: 'trophy-fill' },
  },
  people: {
    'channel.follow': { icon: 'person-heart' },
    'channel.shoutout.create': { icon: 'megaphone-fill' },
    'channel.shoutout.receive': { icon: 'megaphone-fill' },
    'channel.moderator.add': { icon: 'shield-fill-check' },
    'channel.moderator.remove': { icon: 'shield-fill-minus' },
    'channel.vip.add': { icon: 'gem' },
    'channel.vip.remove': { icon: 'person-dash-fill' },
    'user.whisper.message': { icon: 'envelope-fill' },
  },
  app: {
    'user.update': { icon: 'person-gear' },
    'user.authorization.grant': { icon: 'plug-fill' },
    'user.authorization.revoke': { icon: 'plug-fill' },
    'drop.entitlement.grant': { icon: 'box-seam-fill' },
    'extension.bits_transaction.create': {
      icon: 'gem',
      amount: (e) => bits(e.product),
      bigFrom: BIG.bits,
    },
    'conduit.shard.disabled': { icon: 'exclamation-diamond-fill' },
  },
}

const familyByType = new Map<string, Family>()
for (const [family, rows] of Object.entries(appearances) as [Family, object][]) {
  for (const type of Object.keys(rows)) familyByType.set(type, family)
}

/** Of what kind an event is; undefined for a type that nobody knows. */
export const familyOf = ({ type }: { type: string }): Family | undefined => familyByType.get(type)

/** Whether we know how a type looks and reads; Twitch adds types without notice. */
export const isKnownType = (type: string): type is EventType => familyByType.has(type)

/** How each event type looks. */
export const appearance: Looks<EventType> = {
  ...appearances.channel,
  ...appearances.support,
  ...appearances.chat,
  ...appearances.moderation,
  ...appearances.points,
  ...appearances.votes,
  ...appearances.people,
  ...appearances.app,
}
