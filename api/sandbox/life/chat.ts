import { account } from '../../shared/account'
import { answers, streamerLines } from './lines'
import { badge, chatLine, message } from './message'
import { between, oneOf } from './random'
import { SECOND, MINUTE, type Scene, type Step, type Story } from './story'

/** What a viewer gives points for; the streamer's rewards. */
const rewards = [
  { id: '92af127c-7326-4483-a52b-b0da0be61c01', title: 'Hydrate!', cost: 500 },
  { id: '92af127c-7326-4483-a52b-b0da0be61c02', title: 'Hot drop', cost: 3_000 },
  { id: '92af127c-7326-4483-a52b-b0da0be61c03', title: 'Pick the music', cost: 1_200 },
  { id: '92af127c-7326-4483-a52b-b0da0be61c04', title: 'Posture check', cost: 250 },
] as const

const highlights = [
  'Hello from Lisbon, we watch this every morning before work. VoHiYo',
  'the pickaxe was an accident, so please tell us the truth',
  'look behind you! VoHiYo',
  'greetings from the whole night shift HeyGuys',
] as const

const redemption: Story = {
  needs: 'channel.channel_points_custom_reward_redemption.add',
  weight: 4,
  rest: 15 * SECOND,
  steps: ({ viewers, random }) => [
    {
      after: 0,
      type: 'channel.channel_points_custom_reward_redemption.add',
      event: {
        ...account('user', oneOf(random, viewers)),
        reward: { ...oneOf(random, rewards), prompt: '' },
      },
    },
  ],
}

const highlight: Story = {
  needs: 'channel.channel_points_automatic_reward_redemption.add',
  weight: 2,
  rest: 30 * SECOND,
  steps: ({ viewers, random }) => [
    {
      after: 0,
      type: 'channel.channel_points_automatic_reward_redemption.add',
      event: {
        ...account('user', oneOf(random, viewers)),
        message: message(oneOf(random, highlights)),
      },
    },
  ],
}

/** The streamer writes in chat, and somebody replies. */
const conversation: Story = {
  needs: 'channel.chat.message',
  weight: 2,
  rest: 90 * SECOND,
  steps({ channel: { person }, viewers, random }) {
    const line = oneOf(random, streamerLines)
    const first = chatLine(person, line, { badges: [badge('broadcaster')] })
    const reply = {
      ...account('parent_user', person),
      ...account('thread_user', person),
      parent_message_id: first.event['message_id'],
      parent_message_body: line,
      thread_message_id: first.event['message_id'],
    }
    const words = `@${person.name} ${oneOf(random, answers)}`
    return [first, { ...chatLine(oneOf(random, viewers), words, { reply }), after: 7 * SECOND }]
  },
}

/** What a single event tells, with somebody of the crowd in it. */
const single = (
  needs: Story['needs'],
  rest: number,
  event: (scene: Scene) => Step['event'] = () => ({}),
): Story => ({
  needs,
  weight: 1,
  rest,
  steps: (scene) => [{ after: 0, type: needs, event: event(scene) }],
})

const somebody =
  (prefix: 'user' | 'target_user') =>
  ({ viewers, random }: Scene) =>
    account(prefix, oneOf(random, viewers))

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

const adBreak = single('channel.ad_break.begin', 8 * MINUTE, ({ random }) => ({
  duration_seconds: 30 * between(random, 1, 3),
}))

/** What is told by one event each, and what moderators do. */
export const chatStories = {
  redemption,
  highlight,
  conversation,
  adBreak,
  vip: single('channel.vip.add', 5 * MINUTE, somebody('user')),
  ban: single('channel.ban', 2 * MINUTE, somebody('user')),
  warning: single('channel.warning.send', 3 * MINUTE, somebody('user')),
  deletion: single('channel.chat.message_delete', MINUTE, somebody('target_user')),
  shield: lasting('channel.shield_mode.begin', 'channel.shield_mode.end', 45 * SECOND),
} satisfies Record<string, Story>
