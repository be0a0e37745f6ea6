import { randomUUID } from 'node:crypto'
import { between, oneOf } from './random'
import { inMs, SECOND, MINUTE, type Step, type Story } from './story'

const questions = [
  ['Where to next?', 'The woods', 'The harbour', 'Back home'],
  ['Snack of the evening?', 'Popcorn', 'Carrots', 'Both, mixed'],
  ['Next game?', 'Something cosy', 'Something scary', 'More of this'],
] as const

const LENGTH_MS = MINUTE

/** A poll whose votes only ever grow. */
const poll: Story = {
  needs: 'channel.poll.begin',
  weight: 2,
  rest: 4 * MINUTE,
  steps({ random }) {
    const [title, ...titles] = oneOf(random, questions)
    const common = { id: randomUUID(), title, started_at: inMs(0) }
    const choices = titles.map((name) => ({ id: randomUUID(), title: name }))
    const votes = choices.map(() => 0)
    const counted = () =>
      choices.map((choice, index) => {
        const points = between(random, 0, 3)
        votes[index] = (votes[index] ?? 0) + between(random, 5, 60) + points
        return { ...choice, bits_votes: 0, channel_points_votes: 0, votes: votes[index] ?? 0 }
      })
    const ends = { ends_at: inMs(LENGTH_MS) }
    const progress = (): Step => ({
      after: 15 * SECOND,
      type: 'channel.poll.progress',
      event: { ...common, ...ends, choices: counted() },
    })
    const steps: Step[] = [
      { after: 0, type: 'channel.poll.begin', event: { ...common, ...ends, choices } },
      progress(),
      progress(),
      progress(),
    ]
    const last = { ...common, choices: counted(), status: 'completed', ended_at: inMs(LENGTH_MS) }
    return [...steps, { after: 15 * SECOND, type: 'channel.poll.end', event: last }]
  },
}

/** A prediction: begun, chosen, locked, resolved. */
const prediction: Story = {
  needs: 'channel.prediction.begin',
  weight: 1,
  rest: 5 * MINUTE,
  steps({ random }) {
    const common = { id: randomUUID(), title: 'Will this run work out?', started_at: inMs(0) }
    const outcomes = [
      { id: randomUUID(), title: 'Of course', color: 'blue' },
      { id: randomUUID(), title: 'Never', color: 'pink' },
    ]
    let users = 0
    const chosen = () => {
      users += between(random, 5, 40)
      return outcomes.map((outcome, index) => ({
        ...outcome,
        users: users + index,
        channel_points: users * 250,
        top_predictors: [],
      }))
    }
    const locks = { locks_at: inMs(LENGTH_MS) }
    const resolved = {
      winning_outcome_id: oneOf(random, outcomes).id,
      status: 'resolved',
      ended_at: inMs(2 * LENGTH_MS),
    }
    const begin = { ...common, ...locks, outcomes }
    const steps: Step[] = [
      { after: 0, type: 'channel.prediction.begin', event: begin },
      {
        after: 20 * SECOND,
        type: 'channel.prediction.progress',
        event: { ...common, ...locks, outcomes: chosen() },
      },
    ]
    const locked = chosen()
    return [
      ...steps,
      {
        after: 25 * SECOND,
        type: 'channel.prediction.lock',
        event: { ...common, locked_at: inMs(LENGTH_MS), outcomes: locked },
      },
      {
        after: 40 * SECOND,
        type: 'channel.prediction.end',
        event: { ...common, ...resolved, outcomes: locked },
      },
    ]
  },
}

export const voteStories: readonly Story[] = [poll, prediction]
