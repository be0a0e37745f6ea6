import { number } from '../../../api/shared/values'

/** The sum of what there is of numbers. */
export const sum = (counts: readonly unknown[]): number =>
  counts.reduce((total: number, count) => total + (number(count) ?? 0), 0)

/** Who is ahead, several if level, with which share of all; undefined before the first vote. */
export function standingOf<Option>(
  options: readonly Option[],
  count: (option: Option) => unknown,
): { ahead: readonly Option[]; share: number } | undefined {
  const total = sum(options.map(count))
  const highest = Math.max(...options.map((option) => number(count(option)) ?? 0))
  if (total === 0) return undefined
  return {
    ahead: options.filter((option) => number(count(option)) === highest),
    share: highest / total,
  }
}
