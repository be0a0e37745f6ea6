import type { HypeTrainContribution } from '../../../api/shared/payloads'
import { number } from '../../../api/shared/values'

/** Who has given the most to a hype train, if anybody has. */
export const bestOf = (
  contributions: readonly HypeTrainContribution[] | null,
): HypeTrainContribution | undefined =>
  (contributions ?? []).toSorted((a, b) => (number(b.total) ?? 0) - (number(a.total) ?? 0))[0]
