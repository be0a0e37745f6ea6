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
} from '../../../../language/words/fr'

const { choices, question, standing, withOutcome, turnout, stakes, winnerOf } = votingIn({
  and,
  or,
  percent,
  cost,
  people,
  votes,
  quote,
  unnamed: 'un choix sans nom',
})

const now = {
  one: (who: string, share: string) => `${who} mène, ${share}`,
  several: (who: string, share: string) => `${who} sont à égalité, ${share} chacun`,
  nobody: 'aucun vote pour l’instant',
}
const locked = { ...now, nobody: '' }
const final = {
  one: (who: string, share: string) => `${who} l’emporte, ${share}`,
  several: (who: string, share: string) => `${who} finissent à égalité, ${share} chacun`,
  nobody: '',
}
const isArchived = (e: { status?: unknown }) => text(e.status) === 'archived'
const isCanceled = (e: { status?: unknown }) => text(e.status) === 'canceled'
const won = (winner: string) => (winner ? `${winner} l’emporte` : '')

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
      return withOutcome(e, 'Sondage', standing(e, now), poll)
    },
    detail: turnout,
  },
  'channel.poll.end': {
    title: 'Fin du sondage',
    sentence: (e) =>
      isArchived(e)
        ? phrase`Le sondage${question(e)} a été archivé`
        : withOutcome(
            e,
            'Sondage',
            standing(e, final),
            phrase`Le sondage${question(e)} est terminé`,
          ),
    detail: (e) =>
      details(!isArchived(e) && standing(e, final) ? 'sondage terminé' : '', turnout(e)),
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
      return withOutcome(e, 'Prédiction', standing(e, now), bet)
    },
    detail: stakes,
  },
  'channel.prediction.lock': {
    title: 'Prédiction verrouillée',
    sentence: (e) =>
      withOutcome(
        e,
        'Prédiction',
        standing(e, locked),
        phrase`La prédiction${question(e)} est verrouillée`,
      ),
    detail: (e) => details(standing(e, locked) ? 'prédiction verrouillée' : '', stakes(e)),
  },
  'channel.prediction.end': {
    title: 'Fin de la prédiction',
    sentence: (e) =>
      isCanceled(e)
        ? phrase`La prédiction${question(e)} est annulée`
        : withOutcome(
            e,
            'Prédiction',
            won(winnerOf(e)),
            phrase`La prédiction${question(e)} est terminée`,
          ),
    detail: (e) =>
      isCanceled(e)
        ? 'les points sont rendus'
        : details(winnerOf(e) ? 'prédiction terminée' : '', stakes(e)),
  },
}
