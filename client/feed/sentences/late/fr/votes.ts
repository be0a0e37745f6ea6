import type { VotesPayloads } from '../../../../../api/shared/payloads'
import type { EventTexts } from '../../types'
import { phrase } from '../../../../language/phrase'
import { text } from '../../../../../api/shared/values'
import { votingIn } from '../voting'
import { and, cost, or, people, percent, votes } from '../../../../language/words/fr'

const { choices, question, withStanding, turnout, stakes, winnerOf } = votingIn({
  and,
  or,
  percent,
  cost,
  people,
  votes,
  unnamed: 'un choix sans nom',
})

const now = {
  one: 'mène avec',
  several: 'sont à égalité avec',
  nobody: 'aucun vote pour l’instant',
}
const locked = { ...now, nobody: '' }
const final = { one: 'l’emporte avec', several: 'finissent à égalité avec', nobody: '' }

export const voting: EventTexts<VotesPayloads> = {
  'channel.poll.begin': {
    title: 'Début du sondage',
    sentence: (e) => phrase`Le sondage${question(e)} est lancé`,
    detail: (e) => choices(e.choices),
  },
  'channel.poll.progress': {
    title: 'Progression du sondage',
    sentence: (e) => {
      const poll = text(e.title) ? phrase`Sondage${question(e)}` : phrase`Sondage en cours`
      return withStanding(poll, e.choices, 'votes', now)
    },
    detail: turnout,
  },
  'channel.poll.end': {
    title: 'Fin du sondage',
    sentence: (e) =>
      text(e.status) === 'archived'
        ? phrase`Le sondage${question(e)} a été archivé`
        : withStanding(phrase`Le sondage${question(e)} est terminé`, e.choices, 'votes', final),
    detail: turnout,
  },
  'channel.prediction.begin': {
    title: 'Début de la prédiction',
    sentence: (e) => phrase`La prédiction${question(e)} est lancée`,
    detail: (e) => choices(e.outcomes),
  },
  'channel.prediction.progress': {
    title: 'Progression de la prédiction',
    sentence: (e) => {
      const bet = text(e.title) ? phrase`Prédiction${question(e)}` : phrase`Prédiction en cours`
      return withStanding(bet, e.outcomes, 'channel_points', now)
    },
    detail: stakes,
  },
  'channel.prediction.lock': {
    title: 'Prédiction verrouillée',
    sentence: (e) =>
      withStanding(
        phrase`La prédiction${question(e)} est verrouillée`,
        e.outcomes,
        'channel_points',
        locked,
      ),
    detail: stakes,
  },
  'channel.prediction.end': {
    title: 'Fin de la prédiction',
    sentence: (e) => {
      if (text(e.status) === 'canceled') return phrase`La prédiction${question(e)} est annulée`
      const winner = winnerOf(e)
      return winner
        ? phrase`La prédiction${question(e)} est terminée · ${winner} l’emporte`
        : phrase`La prédiction${question(e)} est terminée`
    },
    detail: (e) => (text(e.status) === 'canceled' ? 'les points sont rendus' : stakes(e)),
  },
}
