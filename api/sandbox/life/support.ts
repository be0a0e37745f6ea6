import { randomUUID } from 'node:crypto'
import { account } from '../../shared/account'
import type { Person } from '../../shared/cast'
import { notice } from './notice'
import { between, oneOf, someOf } from './random'
import { subStories } from './subs'
import { inMs, MINUTE, SECOND, type Step, type Story } from './story'

const user = (who: Person) => account('user', who)
const follow: Story = {
  needs: 'channel.follow',
  weight: 10,
  rest: 4 * SECOND,
  steps: ({ newcomers, random }) =>
    newcomers('follow', between(random, 1, 3)).map((who, index) => ({
      after: index * 1_500,
      type: 'channel.follow',
      event: { ...user(who), followed_at: inMs(0) },
    })),
}

/** A cheer, by all that tell of it. */
function cheered(who: Person, bits: number, text: string, after = 0): Step[] {
  const words = { text, fragments: [{ type: 'text', text }] }
  return [
    { after, type: 'channel.cheer', event: { ...user(who), bits, message: text } },
    {
      after: 0,
      type: 'channel.bits.use',
      event: { ...user(who), bits, type: 'cheer', message: words },
    },
    {
      after: 0,
      type: 'channel.chat.message',
      event: {
        ...account('chatter_user', who),
        message_id: randomUUID(),
        message: words,
        badges: [],
        cheer: { bits },
      },
    },
  ]
}

const cheer: Story = {
  needs: 'channel.cheer',
  weight: 5,
  rest: 8 * SECOND,
  steps({ viewers, random }) {
    const who = oneOf(random, viewers)
    const bits = oneOf(random, [50, 100, 100, 250, 500, 1_000])
    const words = oneOf(random, ['gg', 'what a play', 'for the snacks'])
    return cheered(who, bits, `Cheer${bits} ${words}`)
  },
}

const donation: Story = {
  needs: 'channel.charity_campaign.donate',
  weight: 1,
  rest: 2 * MINUTE,
  steps({ viewers, random }) {
    const who = oneOf(random, viewers)
    const amount = { value: between(random, 1, 50) * 100, decimal_places: 2, currency: 'USD' }
    const charity = 'Games for Hospitals'
    return [
      {
        after: 0,
        type: 'channel.charity_campaign.donate',
        event: { ...user(who), charity_name: charity, amount },
      },
      notice(who, 'charity_donation', `${who.name} donated.`, { charity_name: charity, amount }),
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
      steps.push(...cheered(who, bits, `Cheer${bits}`, after))
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

export const supportStories: readonly Story[] = [follow, ...subStories, cheer, donation, hypeTrain]
