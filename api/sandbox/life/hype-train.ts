import { randomUUID } from 'node:crypto'
import { account } from '../../shared/account'
import type { Person } from '../../shared/cast'
import { cheered } from './cheers'
import { between, oneOf, someOf, type Random } from './random'
import { inMs, lengthOf, MINUTE, SECOND, type Step, type Story } from './story'
import { gifted } from './subs'

/** What each level takes, and any beyond. */
const GOALS = [1_600, 1_800, 2_200, 2_600, 3_000]
const LAST_GOAL = 3_400
/** What a sub counts on the train. */
const SUB_POINTS = 500
/** How long it waits for the next contribution; ms. */
const WAIT_MS = 15 * SECOND

interface Contribution {
  who: Person
  type: 'bits' | 'subscription'
  total: number
}

/** Adds up what has been given. */
function createTrain() {
  const given: Contribution[] = []
  return {
    add: (contribution: Contribution) => void given.push(contribution),
    read() {
      const total = given.reduce((sum, one) => sum + one.total, 0)
      let level = 1
      let progress = total
      for (; progress >= (GOALS[level - 1] ?? LAST_GOAL); level += 1)
        progress -= GOALS[level - 1] ?? LAST_GOAL
      const best = given.toSorted((a, b) => b.total - a.total).slice(0, 3)
      const top = best.map(({ who, type, total: points }) => ({
        ...account('user', who),
        type,
        total: points,
      }))
      return { total, level, progress, goal: GOALS[level - 1] ?? LAST_GOAL, top_contributions: top }
    },
  }
}

const chosen = (random: Random, who: Person): Contribution =>
  random() < 0.25
    ? { who, type: 'subscription', total: SUB_POINTS * oneOf(random, [1, 2, 5]) }
    : { who, type: 'bits', total: oneOf(random, [500, 800, 1_200, 2_000]) }

/** Each contribution brings it on: the levels rise, the totals are those of the Bits and subs. */
export const hypeTrain: Story = {
  needs: 'channel.hype_train.begin',
  weight: 1,
  rest: 8 * MINUTE,
  lane: 'support',
  mood: 'hype',
  steps(scene) {
    const { viewers, random } = scene
    const train = createTrain()
    const id = randomUUID()
    const startedAt = inMs(0)
    const steps: Step[] = []
    for (const who of someOf(random, viewers, between(random, 7, 9))) {
      const pause = steps.length === 0 ? 0 : between(random, 4, 8) * SECOND
      const contribution = chosen(random, who)
      train.add(contribution)
      const [first, ...rest] =
        contribution.type === 'bits'
          ? cheered(who, contribution.total)
          : gifted(scene, who, contribution.total / SUB_POINTS)
      const type = steps.length === 0 ? 'begin' : 'progress'
      if (first) steps.push({ ...first, after: pause }, ...rest)
      const state = {
        id,
        ...train.read(),
        started_at: startedAt,
        expires_at: inMs(lengthOf(steps) + WAIT_MS),
      }
      steps.push({ after: 0, type: `channel.hype_train.${type}`, event: state })
    }
    const { progress: _progress, goal: _goal, ...totals } = train.read()
    const times = { started_at: startedAt, ended_at: inMs(lengthOf(steps) + WAIT_MS) }
    return [
      ...steps,
      { after: WAIT_MS, type: 'channel.hype_train.end', event: { id, ...totals, ...times } },
    ]
  },
}
