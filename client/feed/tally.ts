import { number, text } from '../../api/shared/values'
import { optionsIn, type Stake } from './sentences/late/standing'

/** More are nobody's poll. */
const MAX_OPTIONS = 10

/** A choice of a poll or an outcome of a prediction, as far as it has got. */
export interface Share {
  id: string
  /** Empty where nobody says what it is called. */
  title: string
  count: number
  /** Of all, 0 to 1. */
  share: number
  people: number
  isAhead: boolean
}

/** Counts are never less than none, whatever a sender says. */
const countOf = (value: unknown): number => Math.max(0, number(value) ?? 0)

/** How a vote stands; with nothing cast all have none. */
export function tallyOf(list: unknown, stake: Stake): { shares: Share[]; total: number } {
  const options = optionsIn(list).slice(0, MAX_OPTIONS)
  const counts = options.map((option) => countOf(option[stake]))
  const total = counts.reduce((sum, count) => sum + count, 0)
  const highest = Math.max(...counts)
  const shares = options.map(({ id, title, users }, at) => {
    const count = counts[at] ?? 0
    const share = total > 0 ? count / total : 0
    const isAhead = count > 0 && count === highest
    return { id: text(id), title: text(title), count, share, people: countOf(users), isAhead }
  })
  return { shares, total }
}
