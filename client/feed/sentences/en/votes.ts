import type { VotesPayloads } from '../../../../api/shared/payloads'
import type { EventTexts } from '../types'
import { phrase } from '../../../language/phrase'
import { sum } from '../standing'
import { text } from '../../../../api/shared/values'
import { votingIn } from '../voting'
import { and, or, people, percent, points, votes } from '../../../language/words/en'

const { titled, choices, question, standing, stakes } = votingIn({
  and,
  or,
  percent,
  points,
  people,
  unnamed: 'an unnamed choice',
  untitled: 'without a title',
  noVotes: 'no votes yet',
})

const now = { one: 'leads with', several: 'are level at' }
const final = { one: 'won with', several: 'drew at' }

export const voting: EventTexts<VotesPayloads> = {
  'channel.poll.begin': {
    title: 'Poll started',
    sentence: (e) => phrase`Poll ${question(e)} started`,
    detail: (e) => choices(e.choices),
  },
  'channel.poll.progress': {
    title: 'Poll progress',
    sentence: (e) => phrase`Poll ${question(e)} · ${standing(e.choices, (one) => one.votes, now)}`,
    detail: (e) => votes(sum(e.choices.map((one) => one.votes))),
  },
  'channel.poll.end': {
    title: 'Poll ended',
    sentence: (e) => {
      if (text(e.status) === 'archived') return phrase`Poll ${question(e)} was put away`
      const result = standing(e.choices, (one) => one.votes, final)
      return phrase`Poll ${question(e)} ended · ${result}`
    },
    detail: (e) => votes(sum(e.choices.map((one) => one.votes))),
  },
  'channel.prediction.begin': {
    title: 'Prediction started',
    sentence: (e) => phrase`Prediction ${question(e)} started`,
    detail: (e) => choices(e.outcomes),
  },
  'channel.prediction.progress': {
    title: 'Prediction progress',
    sentence: (e) =>
      phrase`Prediction ${question(e)} · ${standing(e.outcomes, (one) => one.channel_points, now)}`,
    detail: stakes,
  },
  'channel.prediction.lock': {
    title: 'Prediction locked',
    sentence: (e) =>
      phrase`Prediction ${question(e)} is locked · ${standing(e.outcomes, (one) => one.channel_points, now)}`,
    detail: stakes,
  },
  'channel.prediction.end': {
    title: 'Prediction ended',
    sentence: (e) => {
      if (text(e.status) === 'canceled') return phrase`Prediction ${question(e)} was cancelled`
      const winner = e.outcomes.find((one) => text(one.id) === text(e.winning_outcome_id))
      return winner
        ? phrase`Prediction ${question(e)} ended · ${titled(winner)} won`
        : phrase`Prediction ${question(e)} ended`
    },
    detail: (e) => (text(e.status) === 'canceled' ? 'the points are given back' : stakes(e)),
  },
}
