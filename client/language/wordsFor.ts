import { number, text } from '../../api/shared/values'
import { readMoney, sumIn } from './money'

/** The plural forms of a language; `#` stands for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & {
  other: string
  /** What to say when the number is not known. */
  unknown: string
}

const units = [
  { name: 'month', size: 30 * 86_400 },
  { name: 'day', size: 86_400 },
  { name: 'hour', size: 3_600 },
  { name: 'minute', size: 60 },
  { name: 'second', size: 1 },
] as const

/** From so many units on, the next smaller one says nothing any more. */
const EXACT_BELOW = 10

/** Seconds as people say them: "1 minute 30 seconds", but "10 minutes" for 10:01. */
const durationsIn = (code: string) => (seconds: unknown) => {
  const time = Math.max(0, number(seconds) ?? 0)
  const largest = units.findIndex(({ size }) => Math.round(time) >= size)
  const unit = units[largest]
  if (!unit) return ''
  const { size: precision } = (time < EXACT_BELOW * unit.size && units[largest + 1]) || unit
  let remaining = Math.round(time / precision) * precision
  return units
    .flatMap(({ name, size }) => {
      const count = Math.floor(remaining / size)
      remaining -= count * size
      const style = { style: 'unit', unit: name, unitDisplay: 'long' } as const
      return count > 0 ? [new Intl.NumberFormat(code, style).format(count)] : []
    })
    .join(' ')
}

/** Twitch's money; empty where there is none. */
const moneyIn = (code: string) => (money: unknown) => {
  const sum = readMoney(money)
  return sum ? sumIn(code, sum) : ''
}

/** From here on nobody reads digits: "1.2B". */
const COMPACT_FROM = 1e9

/** Numbers as a card has room for them. */
const numbersIn = (code: string) => {
  const exact = new Intl.NumberFormat(code)
  const compact = new Intl.NumberFormat(code, { notation: 'compact' })
  return (count: number) => (count < COMPACT_FROM ? exact : compact).format(count)
}

/** A number with its noun, in the right form of the language. */
const countsIn = (code: string) => {
  const format = numbersIn(code)
  const plurals = new Intl.PluralRules(code)
  return (forms: Forms) => (value: unknown) => {
    const count = number(value)
    // Less than nothing can only be a mistake.
    if (count === undefined || count < 0) return forms.unknown
    return (forms[plurals.select(count)] ?? forms.other).replace('#', format(count))
  }
}

/** Whether there is a number, and more than 0: many senders say 0 where they don't know. */
export const isSome = (count: unknown): boolean => (number(count) ?? 0) > 0

/** A number with its noun where none is not an answer: 0 is as good as unknown. */
export const some =
  (noun: (count: unknown) => string) =>
  (count: unknown): string =>
    noun(isSome(count) ? count : undefined)

/** A number with its noun; empty where there is none. */
export const ifAny =
  (noun: (count: unknown) => string) =>
  (count: unknown): string =>
    isSome(count) ? noun(count) : ''

/** The details that there are, in one line; undefined if there are none. */
export const details = (...found: readonly (string | undefined)[]): string | undefined =>
  found.filter(Boolean).join(' · ') || undefined

/** An enum's value in words: `golden_kappa` reads "golden kappa". */
export const spelt = (value: unknown): string => text(value).replaceAll('_', ' ')

/** What `Intl` knows of a language: numbers, plurals, money, durations and lists. */
export const wordsFor = (code: string) => {
  const format = numbersIn(code)
  const percents = new Intl.NumberFormat(code, { style: 'percent' })
  const all = new Intl.ListFormat(code, { type: 'conjunction' })
  const any = new Intl.ListFormat(code, { type: 'disjunction' })
  return {
    /** A bare number; empty where there is none. */
    quantity: (value: unknown): string => {
      const read = number(value)
      return read === undefined ? '' : format(read)
    },
    counted: countsIn(code),
    duration: durationsIn(code),
    money: moneyIn(code),
    /** The same, empty for a sum of 0 too. */
    someMoney: (money: unknown): string =>
      isSome(readMoney(money)?.amount) ? moneyIn(code)(money) : '',
    /** A share of 0 to 1. */
    percent: (share: number): string => percents.format(share),
    and: (items: readonly string[]): string => all.format(items),
    or: (items: readonly string[]): string => any.format(items),
  }
}

/** The same by its names. */
export type Words = ReturnType<typeof wordsFor>
