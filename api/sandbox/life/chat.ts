import { randomUUID } from 'node:crypto'
import { account } from '../../shared/account'
import { oneOf } from './random'
import { SECOND, MINUTE, type Story } from './story'

const lines = [
  'hello from the night shift',
  'that was so close',
  'LUL',
  'what is this song called?',
  'take a sip of water, everyone',
  'first time here, lovely place',
] as const

const message: Story = {
  needs: 'channel.chat.message',
  weight: 12,
  rest: 2 * SECOND,
  steps({ viewers, random }) {
    const text = oneOf(random, lines)
    return [
      {
        after: 0,
        type: 'channel.chat.message',
        event: {
          ...account('chatter_user', oneOf(random, viewers)),
          message_id: randomUUID(),
          message: { text, fragments: [{ type: 'text', text }] },
          badges: [],
        },
      },
    ]
  },
}

/** What a single event tells, with somebody of the crowd in it. */
const single = (
  needs: Story['needs'],
  weight: number,
  rest: number,
  prefix?: 'user' | 'target_user',
): Story => ({
  needs,
  weight,
  rest,
  steps: ({ viewers, random }) => [
    { after: 0, type: needs, event: prefix ? account(prefix, oneOf(random, viewers)) : {} },
  ],
})

/** Both ends of something that lasts. */
const lasting = (begin: Story['needs'], end: Story['needs'], length: number): Story => ({
  needs: begin,
  weight: 1,
  rest: 6 * MINUTE,
  steps: () => [
    { after: 0, type: begin, event: {} },
    { after: length, type: end, event: {} },
  ],
})

export const chatStories: readonly Story[] = [
  message,
  single('channel.channel_points_custom_reward_redemption.add', 4, 15 * SECOND, 'user'),
  single('channel.channel_points_automatic_reward_redemption.add', 2, 30 * SECOND, 'user'),
  single('channel.ad_break.begin', 1, 5 * MINUTE),
  single('channel.shoutout.create', 1, 3 * MINUTE),
  single('channel.vip.add', 1, 5 * MINUTE, 'user'),
  single('channel.ban', 1, 2 * MINUTE, 'user'),
  single('channel.warning.send', 1, 3 * MINUTE, 'user'),
  single('channel.chat.message_delete', 1, MINUTE, 'target_user'),
  lasting('channel.shield_mode.begin', 'channel.shield_mode.end', 45 * SECOND),
]
