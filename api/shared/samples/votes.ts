import { ada, grace, kaito, linus } from '../cast'
import type { VotesPayloads } from '../payloads'
import { broadcaster, inSeconds, secondsAgo, user } from './parts'
import type { Samples } from './types'

const choice = (id: string, title: string, votes: number) => ({
  id,
  title,
  bits_votes: 0,
  channel_points_votes: Math.floor(votes / 10),
  votes,
})

const poll = (seconds: number) => ({
  id: '1243456',
  ...broadcaster,
  title: 'Where do we drop?',
  bits_voting: { is_enabled: false, amount_per_vote: 0 },
  channel_points_voting: { is_enabled: true, amount_per_vote: 100 },
  started_at: secondsAgo(seconds),
})

const predictor = (who: typeof ada, used: number, won: number | null) => ({
  ...user(who),
  channel_points_won: won,
  channel_points_used: used,
})

const outcomes = (adaWon: number | null, kaitoWon: number | null) => [
  {
    id: '12345',
    title: 'Yes, top 3',
    color: 'blue',
    users: 182,
    channel_points: 96_000,
    top_predictors: [predictor(ada, 20_000, adaWon), predictor(kaito, 5_000, kaitoWon)],
  },
  {
    id: '22435',
    title: 'No way',
    color: 'pink',
    users: 77,
    channel_points: 54_000,
    top_predictors: [predictor(linus, 9_000, null), predictor(grace, 2_500, null)],
  },
]

const prediction = (seconds: number) => ({
  id: '1243456',
  ...broadcaster,
  title: 'Top 3 this game?',
  started_at: secondsAgo(seconds),
})

export const votes: Samples<VotesPayloads> = {
  'channel.poll.begin': () => ({
    ...poll(1),
    choices: [
      { id: '123', title: 'Mega City' },
      { id: '124', title: 'Frosty Flats' },
      { id: '125', title: 'Anywhere quiet' },
    ],
    ends_at: inSeconds(2 * 60),
  }),
  'channel.poll.progress': () => ({
    ...poll(60),
    choices: [
      choice('123', 'Mega City', 112),
      choice('124', 'Frosty Flats', 64),
      choice('125', 'Anywhere quiet', 31),
    ],
    ends_at: inSeconds(60),
  }),
  'channel.poll.end': () => ({
    ...poll(2 * 60),
    choices: [
      choice('123', 'Mega City', 240),
      choice('124', 'Frosty Flats', 141),
      choice('125', 'Anywhere quiet', 58),
    ],
    status: 'completed',
    ended_at: secondsAgo(1),
  }),
  'channel.prediction.begin': () => ({
    ...prediction(1),
    outcomes: [
      { id: '12345', title: 'Yes, top 3', color: 'blue' },
      { id: '22435', title: 'No way', color: 'pink' },
    ],
    locks_at: inSeconds(2 * 60),
  }),
  'channel.prediction.progress': () => ({
    ...prediction(60),
    outcomes: outcomes(null, null),
    locks_at: inSeconds(60),
  }),
  'channel.prediction.lock': () => ({
    ...prediction(2 * 60),
    outcomes: outcomes(null, null),
    locked_at: secondsAgo(1),
  }),
  'channel.prediction.end': () => ({
    ...prediction(20 * 60),
    winning_outcome_id: '12345',
    outcomes: outcomes(31_250, 7_812),
    status: 'resolved',
    ended_at: secondsAgo(1),
  }),
}
