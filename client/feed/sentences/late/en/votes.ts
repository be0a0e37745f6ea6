import type { VotesPayloads } from '../../../../../api/shared/payloads'
import type { EventTexts } from '../../types'
import { phrase } from '../../../../language/phrase'
import { text } from '../../../../../api/shared/values'
import { votingIn } from '../voting'
import { and, cost, or, people, percent, votes } from '../../../../language/words/en'

const { choices, question, withStanding, turnout, stakes, winnerOf } = votingIn({
  and,
  or,
  percent,
  cost,
  people,
  votes,
  unnamed: 'an unnamed choice',
})

const now = { one: 'leads with', several: 'are level at', nobody: 'no votes yet' }
const locked = { ...now, nobody: '' }
const final = { one: 'won with', several: 'drew at', nobody: '' }

export const voting: EventTexts<VotesPayloads> = {
  'channel.poll.begin': {
    title: 'Poll started',
    sentence: (e) => phrase`Poll${question(e)} started`,
    detail: (e) => choices(e.choices),
  },
  'channel.poll.progress': {
    title: 'Poll progress',
    sentence: (e) => {
      const poll = text(e.title) ? phrase`Poll${question(e)}` : phrase`Poll goes on`
      return withStanding(poll, e.choices, 'votes', now)
    },
    detail: turnout,
  },
  'channel.poll.end': {
    title: 'Poll ended',
    sentence: (e) =>
      text(e.status) === 'archived'
        ? phrase`Poll${question(e)} was put away`
        : withStanding(phrase`Poll${question(e)} ended`, e.choices, 'votes', final),
    detail: turnout,
  },
  'channel.prediction.begin': {
    title: 'Prediction started',
    sentence: (e) => phrase`Prediction${question(e)} started`,
    detail: (e) => choices(e.outcomes),
  },
  'channel.prediction.progress': {
    title: 'Prediction progress',
    sentence: (e) => {
      const bet = text(e.title) ? phrase`Prediction${question(e)}` : phrase`Prediction goes on`
      return withStanding(bet, e.outcomes, 'channel_points', now)
    },
    detail: stakes,
  },
  'channel.prediction.lock': {
    title: 'Prediction locked',
    sentence: (e) =>
      withStanding(
        phrase`Prediction${question(e)} is locked`,
        e.outcomes,
        'channel_points',
        locked,
      ),
    detail: stakes,
  },
  'channel.prediction.end': {
    title: 'Prediction ended',
    sentence: (e) => {
      if (text(e.status) === 'canceled') return phrase`Prediction${question(e)} was cancelled`
      const winner = winnerOf(e)
      return winner
        ? phrase`Prediction${question(e)} ended · ${winner} won`
        : phrase`Prediction${question(e)} ended`
    },
    detail: (e) => (text(e.status) === 'canceled' ? 'the points are given back' : stakes(e)),
  },
}
