import { namesFor } from '../names'
import { flag, number, quotable, text } from '../../../api/shared/values'
import { ifAny, isSome, some, wordsFor } from '../wordsFor'

export { details, isSome, some, spelt } from '../wordsFor'

export const { quantity, counted, duration, money, someMoney, percent, and, or } = wordsFor('en')

const things = (one: string, other = `${one}s`) =>
  counted({ one: `# ${one}`, other: `# ${other}`, unknown: `some ${other}` })

export const bits = things('bit')
export const people = things('person', 'people')
export const messages = things('message')
export const months = ifAny(things('month'))
export const points = things('point')
export const slots = ifAny(things('slot'))
export const streams = some(things('stream'))
export const viewers = things('viewer')
export const votes = ifAny(things('vote'))
/** Bits that somebody has spent. */
export const someBits = some(bits)
/** What something costs. */
export const cost = ifAny(points)
export const terms = (count: unknown, kind: string): string => things(`${kind} term`.trim())(count)

/** Months that were paid for at once; empty where it was but one. */
export const paidAhead = (count: unknown): string =>
  Number(count) > 1 ? `${months(count)} paid in advance` : ''

/** "Tier 1", "Prime", or nothing for a plan nobody knows. */
export const tier = (plan: unknown, isPrime?: unknown): string => {
  if (flag(isPrime) || text(plan).toLowerCase() === 'prime') return 'Prime'
  const level = (number(plan) ?? 0) / 1000
  return Number.isInteger(level) && level > 0 ? `Tier ${level}` : ''
}

/** "5 Tier 1 subs" */
export const subs = (count: unknown, plan?: unknown): string =>
  things(`${tier(plan)} sub`.trim())(count)

/** The same of those that somebody gave. */
export const someSubs = (count: unknown, plan?: unknown): string =>
  subs(isSome(count) ? count : undefined, plan)

/** "a Tier 1 sub" */
export const aSub = (plan: unknown, isPrime?: unknown): string =>
  `a ${tier(plan, isPrime)} sub`.replace('  ', ' ')

/** The same for so many months: "6 months of a Tier 1 sub". */
export const aLongSub = (count: unknown, ...plan: readonly [unknown, unknown?]): string =>
  Number(count) > 1 ? `${months(count)} of ${aSub(...plan)}` : aSub(...plan)

export const { name, user, supporter, moderator, target, gifter, chatter } = namesFor({
  someone: 'Someone',
  someoneWithin: 'someone',
  anonymous: 'An anonymous viewer',
  anonymousWithin: 'an anonymous viewer',
  moderator: 'A moderator',
})

/** What somebody wrote, in quotes; undefined if nothing. */
export const quote = (message: unknown): string | undefined => {
  const words = quotable(message)
  return words === '' ? undefined : `“${words}”`
}
