import type {
  ChannelPollProgress,
  ChannelPredictionProgress,
} from '../../../../api/shared/payloads'
import { asObjects, type Untrusted } from '../../../../api/shared/untrusted'
import { number } from '../../../../api/shared/values'

/** What is voted for, in a poll or a prediction. */
export type Option = Untrusted<
  ChannelPollProgress['choices'][number] & ChannelPredictionProgress['outcomes'][number]
>

/** What is voted with. */
export type Stake = 'votes' | 'channel_points' | 'users'

/** The options of a poll or a prediction, as far as they are told. */
export const optionsIn = (list: unknown): readonly Option[] => asObjects(list)

/**
 * How much each option has got; undefined where nobody says so. Twitch leaves the counts out of a
 * prediction's outcome that nobody has chosen, but tells those of all choices of a poll.
 */
export function countsOf(options: readonly Option[], stake: Stake): number[] | undefined {
  const told = options.map((option) => number(option[stake]))
  const isTold = stake === 'votes' ? !told.includes(undefined) : told.some(Number.isFinite)
  return isTold && told.length > 0 ? told.map((count) => count ?? 0) : undefined
}

/** The sum of all; 0 where nobody knows it. */
export const sumOf = (options: readonly Option[], stake: Stake): number =>
  (countsOf(options, stake) ?? []).reduce((sum, count) => sum + count, 0)

/** Who is ahead, several if level, with which share of all; nobody before the first vote. */
export function standingOf(options: readonly Option[], counts: readonly number[]) {
  const highest = Math.max(...counts)
  return {
    ahead: highest > 0 ? options.filter((_, at) => counts[at] === highest) : [],
    share: highest / counts.reduce((sum, count) => sum + count, 0),
  }
}
