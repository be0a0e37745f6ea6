import { randomUUID } from 'node:crypto'
import { account } from '../../shared/account'
import type { Person } from '../../shared/cast'
import { cheer } from './cheers'
import { hypeTrain } from './hype-train'
import { notice } from './notice'
import { between, oneOf } from './random'
import { subStories } from './subs'
import { inMs, MINUTE, SECOND, type Step, type Story } from './story'

const user = (who: Person) => account('user', who)

const follows = (who: Person, after: number): Step => ({
  after,
  type: 'channel.follow',
  event: { ...user(who), followed_at: inMs(after) },
})

const follow: Story = {
  needs: 'channel.follow',
  weight: 10,
  rest: 4 * SECOND,
  lane: 'follows',
  steps: ({ newcomers, random }) =>
    newcomers('follow', between(random, 1, 3)).map((who, index) =>
      follows(who, index === 0 ? 0 : 1_500),
    ),
}

/** A goal that those who follow meanwhile reach. */
const goal: Story = {
  needs: 'channel.goal.begin',
  weight: 1,
  rest: 10 * MINUTE,
  lane: 'follows',
  steps({ newcomers, random }) {
    const fans = newcomers('follow', between(random, 5, 8))
    const target = 100 * between(random, 20, 90)
    const common = {
      id: randomUUID(),
      type: 'follow',
      description: oneOf(random, ['New emote', 'Cooking stream', 'Subathon hour']),
      target_amount: target,
      started_at: inMs(0),
    }
    const at = (current: number) => ({ ...common, current_amount: current })
    const last = { ...at(target), is_achieved: true, ended_at: inMs(fans.length * 8 * SECOND) }
    return [
      { after: 0, type: 'channel.goal.begin', event: at(target - fans.length) },
      ...fans.flatMap((who, index): Step[] => [
        follows(who, 8 * SECOND),
        {
          after: 0,
          type: 'channel.goal.progress',
          event: at(target - fans.length + index + 1),
        },
      ]),
      { after: 0, type: 'channel.goal.end', event: last },
    ]
  },
}

const donation: Story = {
  needs: 'channel.charity_campaign.donate',
  weight: 1,
  rest: 2 * MINUTE,
  lane: 'support',
  mood: 'gift',
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

/** What viewers give and who joins them. */
export const supportStories = { follow, goal, ...subStories, cheer, donation, hypeTrain }
