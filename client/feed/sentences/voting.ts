import type { ChannelPredictionProgress } from '../../../api/shared/payloads'
import { soft, type Phrase } from '../../language/phrase'
import { standingOf, sum } from './standing'
import { text } from '../../../api/shared/values'
import { details, type Words } from '../../language/wordsFor'

interface Choice {
  title: string
}

/** What a language calls what is voted on. */
interface Nouns extends Pick<Words, 'and' | 'or' | 'percent'> {
  points: (count: unknown) => string
  people: (count: unknown) => string
  /** A choice, and a question, without a title. */
  unnamed: string
  untitled: string
  noVotes: string
}

/** What polls and predictions have in common. */
export const votingIn = ({ and, or, percent, points, people, ...nouns }: Nouns) => {
  const titled = (choice: Choice): string => text(choice.title) || nouns.unnamed
  return {
    titled,
    choices: (all: readonly Choice[]): string | undefined => or(all.map(titled)) || undefined,
    question: (e: Choice): string => text(e.title) || nouns.untitled,

    /** Who is ahead with which share: "Tilted leads with 62%". */
    standing<Option extends Choice>(
      options: readonly Option[],
      count: (option: Option) => unknown,
      verbs: { one: string; several: string },
    ): Phrase {
      const found = standingOf(options, count)
      if (!found) return soft(nouns.noVotes)
      const ahead = found.ahead.map(titled)
      const verb = ahead.length === 1 ? verbs.one : verbs.several
      return soft(`${and(ahead)} ${verb} ${percent(found.share)}`)
    },

    /** The points that were bet, and by how many. */
    stakes(e: Pick<ChannelPredictionProgress, 'outcomes'>): string | undefined {
      const stake = sum(e.outcomes.map((outcome) => outcome.channel_points))
      const by = sum(e.outcomes.map((outcome) => outcome.users))
      return stake > 0 ? details(points(stake), by > 0 ? people(by) : '') : undefined
    },
  }
}
