import type { ChannelPredictionProgress, VotesPayloads } from '../../../api/eventsub/payloads'
import type { EventTexts } from '../locale'
import { type Phrase, phrase, soft } from '../phrase'
import { standingOf, sum } from '../standing'
import { text } from '../values'
import { and, details, or, people, percent, points, votes } from './words'

interface Choice {
  title: string
}

const titled = (choice: Choice): string => text(choice.title) || 'an unnamed choice'

const choices = (all: readonly Choice[]): string | undefined => or(all.map(titled)) || undefined

/** Who is ahead with which share: " · Tilted leads with 62%". */
const standing = <Option extends Choice>(
  options: readonly Option[],
  count: (option: Option) => unknown,
  verbs: { one: string; many: string },
): Phrase => {
  const found = standingOf(options, count)
  if (!found) return soft('no votes yet')
  const ahead = found.ahead.map(titled)
  const verb = ahead.length === 1 ? verbs.one : verbs.many
  return soft(`${and(ahead)} ${verb} ${percent(found.share)}`)
}
const now = { one: 'leads with', many: 'are level at' }
const final = { one: 'won with', many: 'drew at' }

const question = (e: { title: string }): string => text(e.title) || 'without a title'

const stakes = (e: Pick<ChannelPredictionProgress, 'outcomes'>): string | undefined => {
  const stake = sum(e.outcomes.map((outcome) => outcome.channel_points))
  const by = sum(e.outcomes.map((outcome) => outcome.users))
  return stake > 0 ? details(points(stake), by > 0 ? people(by) : '') : undefined
}

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
