import { randomUUID } from 'node:crypto'
import { between, oneOf, type Random } from './random'
import { inMs, MINUTE, SECOND, type Step, type Story } from './story'

const questions = [
  ['Where to next?', 'The woods', 'The harbour', 'Back home'],
  ['Snack of the evening?', 'Popcorn', 'Carrots', 'Both, mixed'],
  ['Next game?', 'Something cosy', 'Something scary', 'More of this'],
  ['Where do we drop?', 'Tilted', 'The docks', 'Anywhere hot'],
] as const

const doubts = [
  ['Will this run work out?', 'Of course', 'Never'],
  ['Win this game?', 'Believe', 'Doubt'],
  ['First try?', 'Yes', 'Not a chance'],
] as const

const POLL_MS = MINUTE
const POLL_STEP_MS = 6 * SECOND
const LOCK_MS = 45 * SECOND
const CHOICE_STEP_MS = 9 * SECOND
/** From the lock to the outcome. */
const PLAY_MS = 40 * SECOND

/** Counts votes that only ever grow; some choices are liked better than others. */
function ballot(random: Random, titles: readonly string[]) {
  const choices = titles.map((title) => ({ id: randomUUID(), title }))
  const liking = titles.map(() => 0.3 + random())
  const counts = titles.map(() => ({ votes: 0, channel_points_votes: 0 }))
  return {
    choices,
    count: () =>
      choices.map((choice, index) => {
        const { votes = 0, channel_points_votes: points = 0 } = counts[index] ?? {}
        const paid = between(random, 0, 3)
        const more = Math.round(between(random, 5, 60) * (liking[index] ?? 1)) + paid
        const count = { votes: votes + more, channel_points_votes: points + paid }
        counts[index] = count
        return { ...choice, bits_votes: 0, ...count }
      }),
  }
}

/** A poll from its beginning to its end. */
const poll: Story = {
  needs: 'channel.poll.begin',
  weight: 2,
  rest: 4 * MINUTE,
  mood: 'vote',
  steps({ random }) {
    const [title, ...titles] = oneOf(random, questions)
    const { choices, count } = ballot(random, titles)
    const common = { id: randomUUID(), title, started_at: inMs(0) }
    const ends = { ends_at: inMs(POLL_MS) }
    const progress = Array.from({ length: POLL_MS / POLL_STEP_MS - 1 }, (): Step => ({
      after: POLL_STEP_MS,
      type: 'channel.poll.progress',
      event: { ...common, ...ends, choices: count() },
    }))
    const last = { ...common, choices: count(), status: 'completed', ended_at: inMs(POLL_MS) }
    return [
      { after: 0, type: 'channel.poll.begin', event: { ...common, ...ends, choices } },
      ...progress,
      { after: POLL_STEP_MS, type: 'channel.poll.end', event: last },
    ]
  },
}

/** Two outcomes that ever more points are put on. */
function bets(random: Random, titles: readonly [string, string]) {
  const outcomes = [
    { id: randomUUID(), title: titles[0], color: 'blue' },
    { id: randomUUID(), title: titles[1], color: 'pink' },
  ]
  const placed = outcomes.map(() => ({ users: 0, channel_points: 0 }))
  return {
    outcomes,
    place: () =>
      outcomes.map((outcome, index) => {
        const { users = 0, channel_points: points = 0 } = placed[index] ?? {}
        const more = between(random, 20, 160)
        const next = {
          users: users + more,
          channel_points: points + more * between(random, 1, 5) * 100,
        }
        placed[index] = next
        return { ...outcome, ...next, top_predictors: [] }
      }),
  }
}

/** A prediction: begun, chosen, locked, resolved. */
const prediction: Story = {
  needs: 'channel.prediction.begin',
  weight: 1,
  rest: 5 * MINUTE,
  mood: 'vote',
  steps({ random }) {
    const [title, yes, no] = oneOf(random, doubts)
    const { outcomes, place } = bets(random, [yes, no])
    const common = { id: randomUUID(), title, started_at: inMs(0) }
    const locks = { locks_at: inMs(LOCK_MS) }
    const progress = Array.from({ length: LOCK_MS / CHOICE_STEP_MS - 1 }, (): Step => ({
      after: CHOICE_STEP_MS,
      type: 'channel.prediction.progress',
      event: { ...common, ...locks, outcomes: place() },
    }))
    const locked = place()
    const resolved = {
      winning_outcome_id: oneOf(random, outcomes).id,
      status: 'resolved',
      ended_at: inMs(LOCK_MS + PLAY_MS),
    }
    return [
      { after: 0, type: 'channel.prediction.begin', event: { ...common, ...locks, outcomes } },
      ...progress,
      {
        after: CHOICE_STEP_MS,
        type: 'channel.prediction.lock',
        event: { ...common, locked_at: inMs(LOCK_MS), outcomes: locked },
      },
      {
        after: PLAY_MS,
        type: 'channel.prediction.end',
        event: { ...common, ...resolved, outcomes: locked },
      },
    ]
  },
}

export const voteStories = { poll, prediction }
