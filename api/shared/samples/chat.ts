import { account } from '../account'
import { grumpy, kaito, noor } from '../cast'
import type { ChatPayloads, Message } from '../payloads'
import { broadcaster, newId, user } from './parts'
import type { Samples } from './types'

const notShared = {
  source_broadcaster_user_id: null,
  source_broadcaster_user_login: null,
  source_broadcaster_user_name: null,
  source_message_id: null,
  source_badges: null,
}

const noNotices = {
  sub: null,
  resub: null,
  sub_gift: null,
  community_sub_gift: null,
  gift_paid_upgrade: null,
  prime_paid_upgrade: null,
  pay_it_forward: null,
  raid: null,
  unraid: null,
  announcement: null,
  bits_badge_tier: null,
  charity_donation: null,
  shared_chat_sub: null,
  shared_chat_resub: null,
  shared_chat_sub_gift: null,
  shared_chat_community_sub_gift: null,
  shared_chat_gift_paid_upgrade: null,
  shared_chat_prime_paid_upgrade: null,
  shared_chat_pay_it_forward: null,
  shared_chat_raid: null,
  shared_chat_announcement: null,
}

const heldMessage = (): Message => ({
  text: 'this lobby is full of bots Kappa',
  fragments: [
    { type: 'text', text: 'this lobby is full of bots ', cheermote: null, emote: null },
    {
      type: 'emote',
      text: 'Kappa',
      cheermote: null,
      emote: { id: '25', emote_set_id: '0' },
    },
  ],
})

export const chat: Samples<ChatPayloads> = {
  'channel.chat.message': () => ({
    ...broadcaster,
    ...account('chatter_user', noor),
    message_id: newId(),
    message: {
      text: '@Kaito that was unreal PogChamp',
      fragments: [
        { type: 'mention', text: '@Kaito', cheermote: null, emote: null, mention: user(kaito) },
        { type: 'text', text: ' that was unreal ', cheermote: null, emote: null, mention: null },
        {
          type: 'emote',
          text: 'PogChamp',
          cheermote: null,
          emote: { id: '305954156', emote_set_id: '0', owner_id: '0', format: ['static'] },
          mention: null,
        },
      ],
    },
    color: '#00FF7F',
    badges: [{ set_id: 'subscriber', id: '12', info: '16' }],
    message_type: 'text',
    cheer: null,
    reply: null,
    channel_points_custom_reward_id: null,
    ...notShared,
  }),
  'channel.chat.notification': () => ({
    ...broadcaster,
    ...account('chatter_user', kaito),
    chatter_is_anonymous: false,
    color: '#1E90FF',
    badges: [{ set_id: 'subscriber', id: '2024', info: '24' }],
    system_message: "Kaito subscribed at Tier 2. They've subscribed for 24 months!",
    message_id: newId(),
    message: {
      text: 'two years of chaos',
      fragments: [{ type: 'text', text: 'two years of chaos' }],
    },
    notice_type: 'resub',
    ...noNotices,
    resub: {
      cumulative_months: 24,
      duration_months: 3,
      streak_months: 12,
      sub_tier: '2000',
      is_gift: false,
      gifter_is_anonymous: null,
      gifter_user_id: null,
      gifter_user_name: null,
      gifter_user_login: null,
    },
    ...notShared,
  }),
  'channel.chat.clear': () => ({ ...broadcaster }),
  'channel.chat.clear_user_messages': () => ({
    ...broadcaster,
    ...account('target_user', grumpy),
  }),
  'channel.chat.message_delete': () => ({
    ...broadcaster,
    ...account('target_user', grumpy),
    message_id: newId(),
  }),
  'channel.chat_settings.update': () => ({
    ...broadcaster,
    emote_mode: false,
    follower_mode: true,
    follower_mode_duration_minutes: 10,
    slow_mode: true,
    slow_mode_wait_time_seconds: 30,
    subscriber_mode: false,
    unique_chat_mode: false,
  }),
  'channel.chat.user_message_hold': () => ({
    ...broadcaster,
    ...user(grumpy),
    message_id: newId(),
    message: heldMessage(),
  }),
  'channel.chat.user_message_update': () => ({
    ...broadcaster,
    ...user(grumpy),
    status: 'approved',
    message_id: newId(),
    message: heldMessage(),
  }),
}
