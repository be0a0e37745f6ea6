import { grace, kaito, linus } from '../cast'
import type { PointsPayloads } from '../payloads'
import { broadcaster, newId, secondsAgo, user } from './parts'
import type { Samples } from './types'

const hydrate = {
  id: '92af127c-7326-4483-a52b-b0da0be61c01',
  title: 'Hydrate!',
  cost: 500,
  prompt: 'One sip, right now',
}

const image = (name: string) => ({
  url_1x: `https://static-cdn.jtvnw.net/custom-reward-images/${name}-1.png`,
  url_2x: `https://static-cdn.jtvnw.net/custom-reward-images/${name}-2.png`,
  url_4x: `https://static-cdn.jtvnw.net/custom-reward-images/${name}-4.png`,
})

const reward = () => ({
  ...hydrate,
  ...broadcaster,
  is_enabled: true,
  is_paused: false,
  is_in_stock: true,
  is_user_input_required: false,
  should_redemptions_skip_request_queue: false,
  cooldown_expires_at: null,
  redemptions_redeemed_current_stream: 7,
  max_per_stream: { is_enabled: true, value: 50 },
  max_per_user_per_stream: { is_enabled: true, value: 3 },
  global_cooldown: { is_enabled: true, seconds: 120 },
  background_color: '#1EA7FD',
  image: image('hydrate'),
  default_image: image('default'),
})

const redemption = () => ({
  id: newId(),
  ...broadcaster,
  ...user(linus),
  user_input: '',
  reward: { ...hydrate },
  redeemed_at: secondsAgo(1),
})

export const points: Samples<PointsPayloads> = {
  'channel.channel_points_custom_reward.add': reward,
  'channel.channel_points_custom_reward.update': () => ({ ...reward(), cost: 750 }),
  'channel.channel_points_custom_reward.remove': reward,
  'channel.channel_points_custom_reward_redemption.add': () => ({
    ...redemption(),
    status: 'unfulfilled',
  }),
  'channel.channel_points_custom_reward_redemption.update': () => ({
    ...redemption(),
    ...user(grace),
    status: 'fulfilled',
  }),
  'channel.channel_points_automatic_reward_redemption.add': () => ({
    ...broadcaster,
    ...user(kaito),
    id: newId(),
    reward: { type: 'send_highlighted_message', channel_points: 200, emote: null },
    message: {
      text: 'look behind you! VoHiYo',
      fragments: [
        { type: 'text', text: 'look behind you! ', emote: null },
        { type: 'emote', text: 'VoHiYo', emote: { id: '81274' } },
      ],
    },
    redeemed_at: secondsAgo(1),
  }),
}
