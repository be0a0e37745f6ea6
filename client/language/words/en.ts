import { namesFor } from '../names'
import { flag, number, quotable, text } from '../../../api/shared/values'
import { wordsFor } from '../wordsFor'

export { details, spelt } from '../wordsFor'

export const { quantity, counted, duration, money, percent, and, or } = wordsFor('en')

const things = (one: string, other = `${one}s`) =>
  counted({ one: `# ${one}`, other: `# ${other}`, unknown: `some ${other}` })

export const bits = things('bit')
export const people = things('person', 'people')
export const messages = things('message')
export const minutes = things('minute')
export const months = things('month')
export const points = things('point')
export const slots = things('slot')
export const streams = things('stream')
export const viewers = things('viewer')
export const votes = things('vote')
export const terms = (count: unknown, kind: string): string => things(`${kind} term`.trim())(count)

/** "Tier 1", "Prime", or nothing for a plan nobody knows. */
export const tier = (plan: unknown, isPrime?: unknown): string => {
  if (flag(isPrime) || text(plan).toLowerCase() === 'prime') return 'Prime'
  const level = (number(plan) ?? 0) / 1000
  return Number.isInteger(level) && level > 0 ? `Tier ${level}` : ''
}

/** "5 Tier 1 subs" */
export const subs = (count: unknown, plan?: unknown): string =>
  things(`${tier(plan)} sub`.trim())(count)

/** "a Tier 1 sub" */
export const aSub = (plan: unknown, isPrime?: unknown): string =>
  `a ${tier(plan, isPrime)} sub`.replace('  ', ' ')

export const { name, user, supporter, moderator, target, gifter, chatter } = namesFor({
  someone: 'Someone',
  anonymous: 'An anonymous viewer',
  anonymousWithin: 'an anonymous viewer',
  moderator: 'A moderator',
})

/** What somebody wrote, in quotes; undefined if nothing. */
export const quote = (message: unknown): string | undefined => {
  const words = quotable(message)
  return words === '' ? undefined : `“${words}”`
}
