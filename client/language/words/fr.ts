import { namesFor } from '../names'
import { type Phrase, phrase, plain } from '../phrase'
import { flag, number, quotable, text } from '../../../api/shared/values'
import { wordsFor } from '../wordsFor'

export { details, spelt } from '../wordsFor'

export const { quantity, counted, duration, money, percent, and, or } = wordsFor('fr')

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
export const minutes = things('minute')
export const months = things('mois', 'mois')
export const points = things('point')
export const slots = things('place')
export const streams = things('stream')
export const viewers = things('spectateur')
export const votes = things('vote')
export const terms = (count: unknown, kind: string): string =>
  things(`terme ${kind}`, `termes ${kind}s`)(count)

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

/** "un abonnement de niveau 1" */
export const aSub = (plan: unknown, isPrime?: unknown): string =>
  `un abonnement${ofTier(plan, isPrime)}`

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
