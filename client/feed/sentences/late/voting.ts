import { phrase, soft, withRest, type Phrase } from '../../../language/phrase'
import { countsOf, optionsIn, standingOf, sumOf, type Option, type Stake } from './standing'
import { text } from '../../../../api/shared/values'
import { details, type Words } from '../../../language/wordsFor'

/** What a language calls what is voted on. */
interface Nouns extends Pick<Words, 'and' | 'or' | 'percent'> {
  cost: (count: unknown) => string
  people: (count: unknown) => string
  votes: (count: unknown) => string
  quote: (title: string) => string | undefined
  /** A choice without a title. */
  unnamed: string
}

/** How it is told who is ahead, with which share of all. */
interface Verbs {
  one: (who: string, share: string) => string
  several: (who: string, share: string) => string
  /** Before the first vote; nothing to say of it where there will be none any more. */
  nobody: string
}

/** What is voted on, as far as it is told. */
interface Voted {
  title?: unknown
  choices?: unknown
  outcomes?: unknown
}

/** What polls and predictions have in common. */
export const votingIn = ({ and, or, percent, cost, people, votes, quote, unnamed }: Nouns) => {
  const titled = ({ title }: Option): string => text(title) || unnamed
  const quoted = ({ title }: Option): string => quote(text(title)) ?? unnamed

  /** Who is ahead: "“Tilted” leads, 62%"; empty where nobody can say. */
  function standing({ choices, outcomes }: Voted, verbs: Verbs): string {
    const stake: Stake = choices === undefined ? 'channel_points' : 'votes'
    const options = optionsIn(choices ?? outcomes)
    const counts = countsOf(options, stake)
    if (!counts) return ''
    const { ahead, share } = standingOf(options, counts)
    if (ahead.length === 0) return verbs.nobody
    return verbs[ahead.length > 1 ? 'several' : 'one'](and(ahead.map(quoted)), percent(share))
  }

  return {
    choices: (all: unknown): string | undefined => or(optionsIn(all).map(titled)) || undefined,
    /** The question after what it is one of. */
    question: (e: { title?: unknown }): Phrase => withRest([], ' ', text(e.title)),

    standing,

    /** What came of it after the question, or after what it is; otherwise something else. */
    withOutcome({ title }: Voted, what: string, outcome: string, otherwise: Phrase): Phrase {
      if (!outcome) return otherwise
      return text(title) ? phrase`${text(title)} ${soft(outcome)}` : soft(`${what} · ${outcome}`)
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

    /** The outcome that has won, in quotes, as far as anybody says so. */
    winnerOf(e: { outcomes?: unknown; winning_outcome_id?: unknown }): string {
      const id = text(e.winning_outcome_id)
      const winner = id ? optionsIn(e.outcomes).find((one) => text(one.id) === id) : undefined
      return winner ? quoted(winner) : ''
    },
  }
}
