import { phrase, soft, withRest, type Phrase } from '../../../language/phrase'
import { countsOf, optionsIn, standingOf, sumOf, type Option, type Stake } from './standing'
import { text } from '../../../../api/shared/values'
import { details, type Words } from '../../../language/wordsFor'

/** What a language calls what is voted on. */
interface Nouns extends Pick<Words, 'and' | 'or' | 'percent'> {
  cost: (count: unknown) => string
  people: (count: unknown) => string
  votes: (count: unknown) => string
  /** A choice without a title. */
  unnamed: string
}

/** How it is told who is ahead. */
interface Verbs {
  one: string
  several: string
  /** Before the first vote; nothing to say of it where there will be none any more. */
  nobody: string
}

/** What polls and predictions have in common. */
export const votingIn = ({ and, or, percent, cost, people, votes, unnamed }: Nouns) => {
  const titled = ({ title }: Option): string => text(title) || unnamed
  return {
    titled,
    choices: (all: unknown): string | undefined => or(optionsIn(all).map(titled)) || undefined,
    /** The question after what it is one of. */
    question: (e: { title?: unknown }): Phrase => withRest([], ' ', text(e.title)),

    /** Who is ahead with which share: "Tilted leads with 62%". */
    withStanding(start: Phrase, list: unknown, stake: Stake, verbs: Verbs): Phrase {
      const options = optionsIn(list)
      const counts = countsOf(options, stake)
      if (!counts) return start
      const { ahead, share } = standingOf(options, counts)
      const verb = ahead.length === 1 ? verbs.one : verbs.several
      const told = ahead.length
        ? `${and(ahead.map(titled))} ${verb} ${percent(share)}`
        : verbs.nobody
      return told ? phrase`${start} · ${soft(told)}` : start
    },

    /** How many have voted. */
    turnout: (e: { choices?: unknown }): string | undefined =>
      votes(sumOf(optionsIn(e.choices), 'votes')) || undefined,

    /** The points that were bet, and by how many. */
    stakes(e: { outcomes?: unknown }): string | undefined {
      const outcomes = optionsIn(e.outcomes)
      const [stake, by] = [sumOf(outcomes, 'channel_points'), sumOf(outcomes, 'users')]
      return stake > 0 ? details(cost(stake), by > 0 ? people(by) : '') : undefined
    },

    /** The outcome that has won, as far as anybody says so. */
    winnerOf(e: { outcomes?: unknown; winning_outcome_id?: unknown }): string {
      const id = text(e.winning_outcome_id)
      const winner = id ? optionsIn(e.outcomes).find((one) => text(one.id) === id) : undefined
      return winner ? titled(winner) : ''
    },
  }
}
