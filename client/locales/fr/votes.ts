import type { ChannelPredictionProgress, VotesPayloads } from '../../../api/eventsub/payloads'
import type { EventTexts } from '../locale'
import { type Phrase, phrase, soft } from '../phrase'
import { standingOf, sum } from '../standing'
import { text } from '../values'
import { and, details, or, people, percent, points, votes } from './words'

interface Choice {
  title: string
}

const titled = (choice: Choice): string => text(choice.title) || 'un choix sans nom'

const choices = (all: readonly Choice[]): string | undefined => or(all.map(titled)) || undefined

/** Who is ahead with which share: "Tilted mène avec 62 %". */
const standing = <Option extends Choice>(
  options: readonly Option[],
  count: (option: Option) => unknown,
  verbs: { one: string; many: string },
): Phrase => {
  const found = standingOf(options, count)
  if (!found) return soft('aucun vote pour l’instant')
  const ahead = found.ahead.map(titled)
  const verb = ahead.length === 1 ? verbs.one : verbs.many
  return soft(`${and(ahead)} ${verb} ${percent(found.share)}`)
}
const now = { one: 'mène avec', many: 'sont à égalité avec' }
const final = { one: 'l’emporte avec', many: 'finissent à égalité avec' }

const question = (e: { title: string }): string => text(e.title) || 'sans titre'

const stakes = (e: Pick<ChannelPredictionProgress, 'outcomes'>): string | undefined => {
  const stake = sum(e.outcomes.map((outcome) => outcome.channel_points))
  const by = sum(e.outcomes.map((outcome) => outcome.users))
  return stake > 0 ? details(points(stake), by > 0 ? people(by) : '') : undefined
}

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
