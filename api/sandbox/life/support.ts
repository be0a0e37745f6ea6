import { randomUUID } from 'node:crypto'
import { account } from '../../shared/account'
import type { Person } from '../../shared/cast'
import { notice } from './notice'
import { between, oneOf, someOf } from './random'
import { inMs, MINUTE, SECOND, type Step, type Story } from './story'

const user = (who: Person) => account('user', who)
const nobodyGave = {
  is_gift: false,
  gifter_is_anonymous: null,
  gifter_user_id: null,
  gifter_user_login: null,
  gifter_user_name: null,
}

const follow: Story = {
  needs: 'channel.follow',
  weight: 10,
  rest: 4 * SECOND,
  steps: ({ viewers, random }) =>
    someOf(random, viewers, between(random, 1, 3)).map((who, index) => ({
      after: index * 1_500,
      type: 'channel.follow',
      event: { ...user(who), followed_at: inMs(0) },
    })),
}

const subscribe: Story = {
  needs: 'channel.subscribe',
  or: 'channel.chat.notification',
  weight: 5,
  rest: 10 * SECOND,
  steps({ viewers, random }) {
    const who = oneOf(random, viewers)
    const tier = oneOf(random, ['1000', '1000', '1000', '2000', '3000'])
    const plan = { sub_tier: tier, is_prime: false, duration_months: 1 }
    return [
      { after: 0, type: 'channel.subscribe', event: { ...user(who), tier, is_gift: false } },
      notice(who, 'sub', `${who.name} subscribed.`, plan),
    ]
  },
}

const resubscribe: Story = {
  needs: 'channel.subscription.message',
  or: 'channel.chat.notification',
  weight: 4,
  rest: 10 * SECOND,
  steps({ viewers, random }) {
    const who = oneOf(random, viewers)
    const months = between(random, 2, 60)
    const text = oneOf(random, ['still here!', 'best place on the internet', 'hi chat', ''])
    return [
      {
        after: 0,
        type: 'channel.subscription.message',
        event: {
          ...user(who),
          tier: '1000',
          message: { text, emotes: [] },
          cumulative_months: months,
          streak_months: Math.min(months, between(random, 1, 12)),
          duration_months: 1,
        },
      },
      notice(who, 'resub', `${who.name} subscribed for ${months} months.`, {
        ...nobodyGave,
        cumulative_months: months,
        duration_months: 1,
        streak_months: null,
        sub_tier: '1000',
        is_prime: false,
      }),
    ]
  },
}

/** One gift, then a subscription for each who got one. */
const giftBomb: Story = {
  needs: 'channel.subscription.gift',
  or: 'channel.chat.notification',
  weight: 3,
  rest: 30 * SECOND,
  steps({ viewers, random }) {
    const total = oneOf(random, [1, 5, 5, 10, 20])
    const [gifter, ...lucky] = someOf(random, viewers, total + 1)
    if (!gifter) return []
    const gift = {
      ...user(gifter),
      total,
      tier: '1000',
      cumulative_total: total * between(random, 1, 9),
      is_anonymous: false,
    }
    const facts = { id: randomUUID(), total, sub_tier: '1000', cumulative_total: null }
    return [
      { after: 0, type: 'channel.subscription.gift', event: gift },
      notice(gifter, 'community_sub_gift', `${gifter.name} gave ${total} subs.`, facts),
      ...lucky.map((who): Step => ({
        after: 150,
        type: 'channel.subscribe',
        event: { ...user(who), tier: '1000', is_gift: true },
      })),
    ]
  },
}

const cheer: Story = {
  needs: 'channel.cheer',
  weight: 5,
  rest: 8 * SECOND,
  steps({ viewers, random }) {
    const who = oneOf(random, viewers)
    const bits = oneOf(random, [50, 100, 100, 250, 500, 1_000])
    const message = `Cheer${bits} ${oneOf(random, ['gg', 'what a play', 'for the snacks'])}`
    return [
      { after: 0, type: 'channel.cheer', event: { ...user(who), bits, message } },
      {
        after: 0,
        type: 'channel.bits.use',
        event: {
          ...user(who),
          bits,
          type: 'cheer',
          message: { text: message, fragments: [{ type: 'text', text: message }] },
        },
      },
    ]
  },
}

/** Each contribution brings it on: the levels rise, the totals add up. */
const hypeTrain: Story = {
  needs: 'channel.hype_train.begin',
  weight: 1,
  rest: 8 * MINUTE,
  steps({ viewers, random }) {
    const id = randomUUID()
    const startedAt = inMs(0)
    const goals = [1_600, 1_800, 2_200, 2_600, 3_000]
    const steps: Step[] = []
    let total = 0
    let level = 1
    let progress = 0
    let after = 0
    for (const who of someOf(random, viewers, between(random, 6, 10))) {
      const bits = oneOf(random, [500, 800, 1_200])
      total += bits
      progress += bits
      while (progress >= (goals[level - 1] ?? Infinity)) {
        progress -= goals[level - 1] ?? 0
        level += 1
      }
      const contribution = { ...user(who), type: 'bits', total: bits }
      const state = {
        id,
        total,
        level,
        progress,
        goal: goals[level - 1] ?? 3_400,
        top_contributions: [contribution],
        started_at: startedAt,
        expires_at: inMs(5 * MINUTE),
      }
      const begin = steps.length === 0
      steps.push({ after, type: 'channel.cheer', event: { ...user(who), bits, message: '' } })
      steps.push({
        after: 200,
        type: begin ? 'channel.hype_train.begin' : 'channel.hype_train.progress',
        event: state,
      })
      after = 6 * SECOND
    }
    const end = { id, total, level, started_at: startedAt, ended_at: inMs(0) }
    return [...steps, { after: 20 * SECOND, type: 'channel.hype_train.end', event: end }]
  },
}

export const supportStories: readonly Story[] = [
  follow,
  subscribe,
  resubscribe,
  giftBomb,
  cheer,
  hypeTrain,
]
