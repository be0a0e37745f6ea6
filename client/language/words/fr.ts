import { namesFor } from '../names'
import { type Phrase, phrase, plain } from '../phrase'
import { flag, number, quotable, text } from '../../../api/shared/values'
import { ifAny, isSome, some, wordsFor } from '../wordsFor'

export { details, isSome, some, spelt } from '../wordsFor'

export const { quantity, counted, duration, money, someMoney, percent, and, or } = wordsFor('fr')

const elides = (word: string): boolean => /^[aeiouàâäæéèêëîïôöœùûü]/iu.test(word)

/** A noun with its number: 0 and 1 are singular; "1 000 000 de bits", "1 000 000 d’abonnements". */
export const things = (one: string, other = `${one}s`) =>
  counted({
    one: `# ${one}`,
    many: `# ${elides(other) ? 'd’' : 'de '}${other}`,
    other: `# ${other}`,
    unknown: `quelques ${other}`,
  })

export const bits = things('bit')
export const people = things('personne')
export const messages = things('message')
export const months = ifAny(things('mois', 'mois'))
export const points = things('point')
export const slots = ifAny(things('place'))
export const streams = some(things('stream'))
export const viewers = things('spectateur')
export const votes = ifAny(things('vote'))
/** Bits that somebody has spent. */
export const someBits = some(bits)
/** What something costs. */
export const cost = ifAny(points)
export const terms = (count: unknown, kind: string): string =>
  things(`terme ${kind}`, `termes ${kind}s`)(count)

/** Months that were paid for at once; empty where it was but one. */
export const paidAhead = (count: unknown): string =>
  Number(count) > 1 ? `${months(count)} payés d’avance` : ''

/** "niveau 1", "Prime", or nothing for a plan nobody knows. */
export const tier = (plan: unknown, isPrime?: unknown): string => {
  if (flag(isPrime) || text(plan).toLowerCase() === 'prime') return 'Prime'
  const level = (number(plan) ?? 0) / 1000
  return Number.isInteger(level) && level > 0 ? `niveau ${level}` : ''
}

/** What follows "abonnement": " de niveau 1", " Prime" or nothing. */
const ofTier = (plan: unknown, isPrime?: unknown): string => {
  const level = tier(plan, isPrime)
  if (!level) return ''
  return level === 'Prime' ? ' Prime' : ` de ${level}`
}

/** "5 abonnements de niveau 1" */
export const subs = (count: unknown, plan?: unknown): string =>
  things(`abonnement${ofTier(plan)}`, `abonnements${ofTier(plan)}`)(count)

/** The same of those that somebody gave. */
export const someSubs = (count: unknown, plan?: unknown): string =>
  subs(isSome(count) ? count : undefined, plan)

/** "un abonnement de niveau 1" */
export const aSub = (plan: unknown, isPrime?: unknown): string =>
  `un abonnement${ofTier(plan, isPrime)}`

/** The same for so many months: "6 mois d’abonnement de niveau 1". */
export const aLongSub = (count: unknown, ...plan: readonly [unknown, unknown?]): string =>
  Number(count) > 1 ? `${months(count)} d’abonnement${ofTier(...plan)}` : aSub(...plan)

/** "abonnement de niveau 1", the level strong, to stand after an article. */
export const sub = (plan: unknown, isPrime?: unknown): Phrase => {
  const level = tier(plan, isPrime)
  if (!level) return phrase`abonnement`
  return level === 'Prime' ? phrase`abonnement ${level}` : phrase`abonnement de ${level}`
}

const someone = 'Quelqu’un'
const anonymous = 'Un spectateur anonyme'

export const { name, user, supporter, moderator, target, gifter, chatter } = namesFor({
  someone,
  someoneWithin: someone.toLowerCase(),
  anonymous,
  anonymousWithin: anonymous.toLowerCase(),
  moderator: 'Un modérateur',
})

/** Somebody within a sentence: who has no name has no capital letter either. */
export const within = (who: string): string => (who === someone ? someone.toLowerCase() : who)

/** "de Tfue", "d’Ada" */
export const of = (who: string): Phrase =>
  elides(who) ? phrase`d’${who}` : phrase`de ${within(who)}`

/** The same as a string. */
export const ofName = (who: string): string => plain(of(who))

/** What somebody wrote, in quotes; undefined if nothing. */
export const quote = (message: unknown): string | undefined => {
  const words = quotable(message)
  return words === '' ? undefined : `« ${words} »`
}
