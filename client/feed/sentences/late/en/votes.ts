import type { VotesPayloads } from '../../../../../api/shared/payloads'
import type { EventTexts } from '../../types'
import { phrase } from '../../../../language/phrase'
import { text } from '../../../../../api/shared/values'
import { votingIn } from '../voting'
import {
  and,
  cost,
  details,
  or,
  people,
  percent,
  quote,
  votes,
} from '../../../../language/words/en'

const { choices, question, standing, withOutcome, turnout, stakes, winnerOf } = votingIn({
  and,
  or,
  percent,
  cost,
  people,
  votes,
  quote,
  unnamed: 'an unnamed choice',
})

const now = {
  one: (who: string, share: string) => `${who} leads, ${share}`,
  several: (who: string, share: string) => `${who} are level, ${share} each`,
  nobody: 'no votes yet',
}
const locked = { ...now, nobody: '' }
const final = {
  one: (who: string, share: string) => `${who} won, ${share}`,
  several: (who: string, share: string) => `${who} drew, ${share} each`,
  nobody: '',
}
const isArchived = (e: { status?: unknown }) => text(e.status) === 'archived'
const isCanceled = (e: { status?: unknown }) => text(e.status) === 'canceled'
const won = (winner: string) => (winner ? `${winner} won` : '')

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
      return withOutcome(e, 'Poll', standing(e, now), poll)
    },
    detail: turnout,
  },
  'channel.poll.end': {
    title: 'Poll ended',
    sentence: (e) =>
      isArchived(e)
        ? phrase`Poll${question(e)} was put away`
        : withOutcome(e, 'Poll', standing(e, final), phrase`Poll${question(e)} ended`),
    detail: (e) => details(!isArchived(e) && standing(e, final) ? 'poll ended' : '', turnout(e)),
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
      return withOutcome(e, 'Prediction', standing(e, now), bet)
    },
    detail: stakes,
  },
  'channel.prediction.lock': {
    title: 'Prediction locked',
    sentence: (e) =>
      withOutcome(e, 'Prediction', standing(e, locked), phrase`Prediction${question(e)} is locked`),
    detail: (e) => details(standing(e, locked) ? 'prediction locked' : '', stakes(e)),
  },
  'channel.prediction.end': {
    title: 'Prediction ended',
    sentence: (e) =>
      isCanceled(e)
        ? phrase`Prediction${question(e)} was cancelled`
        : withOutcome(e, 'Prediction', won(winnerOf(e)), phrase`Prediction${question(e)} ended`),
    detail: (e) =>
      isCanceled(e)
        ? 'the points are given back'
        : details(winnerOf(e) ? 'prediction ended' : '', stakes(e)),
  },
}
