import type { VotesPayloads } from '../../../../api/shared/payloads'
import type { EventTexts } from '../types'
import { phrase } from '../../../language/phrase'
import { sum } from '../standing'
import { text } from '../../../../api/shared/values'
import { votingIn } from '../voting'
import { and, or, people, percent, points, votes } from '../../../language/words/fr'

const { titled, choices, question, standing, stakes } = votingIn({
  and,
  or,
  percent,
  points,
  people,
  unnamed: 'un choix sans nom',
  untitled: 'sans titre',
  noVotes: 'aucun vote pour l’instant',
})

const now = { one: 'mène avec', several: 'sont à égalité avec' }
const final = { one: 'l’emporte avec', several: 'finissent à égalité avec' }

export const voting: EventTexts<VotesPayloads> = {
  'channel.poll.begin': {
    title: 'Début du sondage',
    sentence: (e) => phrase`Le sondage ${question(e)} est lancé`,
    detail: (e) => choices(e.choices),
  },
  'channel.poll.progress': {
    title: 'Progression du sondage',
    sentence: (e) =>
      phrase`Sondage ${question(e)} · ${standing(e.choices, (one) => one.votes, now)}`,
    detail: (e) => votes(sum(e.choices.map((one) => one.votes))),
  },
  'channel.poll.end': {
    title: 'Fin du sondage',
    sentence: (e) => {
      if (text(e.status) === 'archived') return phrase`Le sondage ${question(e)} a été archivé`
      const result = standing(e.choices, (one) => one.votes, final)
      return phrase`Le sondage ${question(e)} est terminé · ${result}`
    },
    detail: (e) => votes(sum(e.choices.map((one) => one.votes))),
  },
  'channel.prediction.begin': {
    title: 'Début de la prédiction',
    sentence: (e) => phrase`La prédiction ${question(e)} est lancée`,
    detail: (e) => choices(e.outcomes),
  },
  'channel.prediction.progress': {
    title: 'Progression de la prédiction',
    sentence: (e) =>
      phrase`Prédiction ${question(e)} · ${standing(e.outcomes, (one) => one.channel_points, now)}`,
    detail: stakes,
  },
  'channel.prediction.lock': {
    title: 'Prédiction verrouillée',
    sentence: (e) =>
      phrase`La prédiction ${question(e)} est verrouillée · ${standing(e.outcomes, (one) => one.channel_points, now)}`,
    detail: stakes,
  },
  'channel.prediction.end': {
    title: 'Fin de la prédiction',
    sentence: (e) => {
      if (text(e.status) === 'canceled') return phrase`La prédiction ${question(e)} est annulée`
      const winner = e.outcomes.find((one) => text(one.id) === text(e.winning_outcome_id))
      return winner
        ? phrase`La prédiction ${question(e)} est terminée · ${titled(winner)} l’emporte`
        : phrase`La prédiction ${question(e)} est terminée`
    },
    detail: (e) => (text(e.status) === 'canceled' ? 'les points sont rendus' : stakes(e)),
  },
}
