import { firstText, flag, number, said, text } from '../values'
import { wordsFor } from '../words'

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

/** A display name, else a login, else nobody in particular. */
export const name = (...names: readonly unknown[]): string => firstText(...names) || 'Someone'

interface Named {
  user_name?: unknown
  user_login?: unknown
}
export const user = (e: Named): string => name(e.user_name, e.user_login)

/** Who gives: somebody without a name chose to have none. */
export const supporter = (e: Named & { is_anonymous?: unknown }): string =>
  (flag(e.is_anonymous) ? '' : firstText(e.user_name, e.user_login)) || 'An anonymous viewer'

export const moderator = (e: { moderator_user_name?: unknown; moderator_user_login?: unknown }) =>
  firstText(e.moderator_user_name, e.moderator_user_login) || 'A moderator'

export const target = (e: { target_user_name?: unknown; target_user_login?: unknown }) =>
  name(e.target_user_name, e.target_user_login)

export const gifter = (e: {
  gifter_is_anonymous?: unknown
  gifter_user_name?: unknown
  gifter_user_login?: unknown
}): string =>
  (flag(e.gifter_is_anonymous) ? '' : firstText(e.gifter_user_name, e.gifter_user_login)) ||
  'an anonymous viewer'

/** What somebody wrote, in quotes; undefined if nothing. */
export const quote = (message: unknown): string | undefined => {
  const words = said(message)
  return words === '' ? undefined : `“${words}”`
}

/** The details that there are, in one line; undefined if there are none. */
export const details = (...found: readonly (string | undefined)[]): string | undefined =>
  found.filter(Boolean).join(' · ') || undefined

/** An enum's value in words: `golden_kappa` reads "golden kappa". */
export const spelt = (value: unknown): string => text(value).replaceAll('_', ' ')
