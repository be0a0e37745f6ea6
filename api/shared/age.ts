const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Each unit serves until there are two of the next: "90 seconds", "14 minutes", "47 hours". */
const units: readonly [unit: string, ms: number, until: number][] = [
  ['second', SECOND_MS, 2 * MINUTE_MS],
  ['minute', MINUTE_MS, 2 * HOUR_MS],
  ['hour', HOUR_MS, 2 * DAY_MS],
  ['day', DAY_MS, Infinity],
]

/** A span of time (ms) in words, such as "14 minutes"; never more than it is. */
export function ageInWords(ms: number): string {
  const [unit, size] = units.find(([, , until]) => ms < until) ?? ['day', DAY_MS]
  const count = Math.floor(ms / size)
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
