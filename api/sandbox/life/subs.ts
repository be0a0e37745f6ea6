import { randomUUID } from 'node:crypto'
import { account } from '../../shared/account'
import type { Person } from '../../shared/cast'
import { emotes } from './lines'
import { notice } from './notice'
import { between, oneOf } from './random'
import { SECOND, type Scene, type Step, type Story } from './story'

const user = (who: Person) => account('user', who)
const nobodyGave = {
  is_gift: false,
  gifter_is_anonymous: null,
  gifter_user_id: null,
  gifter_user_login: null,
  gifter_user_name: null,
}

const veterans = [
  'years of chaos and never a dull drop <3',
  'best place on the internet',
  'still here, still losing my keys LUL',
] as const

/** Where emotes stand in a text, as this topic tells it. */
function placesOf(text: string): { begin: number; end: number; id: string }[] {
  let begin = 0
  return text.split(' ').flatMap((word) => {
    const at = begin
    begin += word.length + 1
    const id = emotes[word]
    return id ? [{ begin: at, end: at + word.length - 1, id }] : []
  })
}

const subscribe: Story = {
  needs: 'channel.subscribe',
  or: 'channel.chat.notification',
  weight: 5,
  rest: 10 * SECOND,
  lane: 'support',
  steps({ newcomers, random }) {
    const tier = oneOf(random, ['1000', '1000', '1000', '2000', '3000'])
    const plan = { sub_tier: tier, is_prime: false, duration_months: 1 }
    const isTold = random() < 0.3
    return newcomers('sub', 1).flatMap((who): Step[] => [
      { after: 0, type: 'channel.subscribe', event: { ...user(who), tier, is_gift: false } },
      notice(who, 'sub', `${who.name} subscribed.`, plan),
      ...(isTold ? [message(who, 1, tier, 'first month here')] : []),
    ])
  },
}

/** What who has subscribed says, to begin with or again. */
const message = (who: Person, months: number, tier: string, text: string): Step => ({
  after: months === 1 ? 4 * SECOND : 0,
  type: 'channel.subscription.message',
  event: {
    ...user(who),
    tier,
    message: { text, emotes: placesOf(text) },
    cumulative_months: months,
    streak_months: null,
    duration_months: 1,
  },
})

const resubscribe: Story = {
  needs: 'channel.subscription.message',
  or: 'channel.chat.notification',
  weight: 4,
  rest: 10 * SECOND,
  lane: 'support',
  steps({ newcomers, random }) {
    const months = between(random, 2, 60)
    const text = oneOf(random, months > 12 ? veterans : ['still here!', 'hi chat HeyGuys', ''])
    return newcomers('sub', 1).flatMap((who) => [
      message(who, months, '1000', text),
      notice(
        who,
        'resub',
        `${who.name} subscribed for ${months} months.`,
        {
          ...nobodyGave,
          cumulative_months: months,
          duration_months: 1,
          streak_months: null,
          sub_tier: '1000',
          is_prime: false,
        },
        text,
      ),
    ])
  },
}

/** One gift, then a subscription for each who got one; one by itself is for somebody chosen. */
export function gifted(
  { newcomers, random }: Pick<Scene, 'newcomers' | 'random'>,
  gifter: Person,
  total: number,
): Step[] {
  const gift = {
    ...user(gifter),
    total,
    tier: '1000',
    cumulative_total: total * between(random, 1, 9),
    is_anonymous: false,
  }
  const id = total > 1 ? randomUUID() : null
  const facts = { id, total, sub_tier: '1000', cumulative_total: null }
  const words = `${gifter.name} is gifting ${total} Tier 1 subs to the community!`
  return [
    { after: 0, type: 'channel.subscription.gift', event: gift },
    ...(id ? [notice(gifter, 'community_sub_gift', words, facts)] : []),
    ...newcomers('sub', total).flatMap((who) => given(gifter, who, id)),
  ]
}

const given = (gifter: Person, who: Person, id: string | null): Step[] => [
  { after: 150, type: 'channel.subscribe', event: { ...user(who), tier: '1000', is_gift: true } },
  notice(gifter, 'sub_gift', `${gifter.name} gifted a Tier 1 sub to ${who.name}!`, {
    ...account('recipient_user', who),
    sub_tier: '1000',
    duration_months: 1,
    cumulative_total: null,
    community_gift_id: id,
  }),
]

const giftBomb: Story = {
  needs: 'channel.subscription.gift',
  or: 'channel.chat.notification',
  weight: 2,
  rest: 30 * SECOND,
  lane: 'support',
  mood: 'gift',
  steps: (scene) =>
    gifted(scene, oneOf(scene.random, scene.viewers), oneOf(scene.random, [1, 5, 5, 10, 20])),
}

/** A bomb that nobody overlooks. */
const largeBomb: Story = {
  ...giftBomb,
  weight: 1,
  rest: 20 * 60 * SECOND,
  steps: (scene) =>
    gifted(scene, oneOf(scene.random, scene.viewers), oneOf(scene.random, [20, 25])),
}

/** Subs, new ones, long-standing ones and gifts. */
export const subStories = { subscribe, resubscribe, giftBomb, largeBomb }
