import type { EventType, Family } from '../../api/shared/types'
import type { Envelope } from '../../api/shared/envelope'
import type { Context, EventText, Locale } from './sentences/types'
import { fieldsTold } from './fieldsTold'
import { type Phrase, plain, soft } from '../language/phrase'
import { text } from '../../api/shared/values'
import { type Appearance, appearance, familyOf, isKnownType } from './appearance'
import { digitsOf } from '../language/money'
import type { IconName } from '../ui/icons'

/** All that a card shows of an event. */
export interface Description {
  /** The kind of event in a word or two. */
  title: string
  sentence: Phrase
  /** One thing more. */
  detail?: string
  /** Whose words that is, if not those of the event itself. */
  quoted?: Pick<Envelope, 'event'>
  /** Those whose faces stand in the place of an amount, */
  faces?: readonly string[]
  /** or before the one thing more. */
  detailFaces?: readonly string[]
  /** Undefined for a type that the catalogue doesn't know. */
  family?: Family
  icon: IconName
  /** How much it was, in the type's own unit. */
  amount?: number
  /** Of an amount of money, ISO 4217; empty where it is not known. */
  currency?: string
  /** Whether it deserves the light. */
  big: boolean
}

/** What a description needs of an envelope. */
export type Described<T extends EventType = EventType> = Pick<
  Envelope<T>,
  'type' | 'event' | 'streamer'
> &
  Partial<Pick<Envelope, 'at'>>

/** What is known of the card that is described. */
type Card = Omit<Context, 'at'>

const attempt = <Result>(read: () => Result): Result | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}

const unknown = ({ type, event }: { type: unknown; event: unknown }, locale: Locale) => {
  const title = text(type) || locale.unknown
  return {
    title,
    sentence: soft(title),
    detail: fieldsTold(event, locale),
    icon: 'question-circle-fill',
    big: false,
  } satisfies Description
}

const words = <T extends EventType>(
  { type, event, streamer, at }: Described<T>,
  locale: Locale,
  card: Card,
) => {
  const row: EventText<Described<T>['event']> = locale.events[type]
  const context = { ...card, at }
  const sentence =
    typeof event === 'object' ? attempt(() => row.sentence(event, streamer, context)) : undefined
  return sentence && plain(sentence)
    ? { sentence, detail: attempt(() => row.detail?.(event, streamer, context)) }
    : { sentence: soft(row.title), detail: fieldsTold(event, locale) }
}

const looks = <T extends EventType>({ type, event }: Described<T>) => {
  const { icon, bigFrom, ...row }: Appearance<Described<T>['event']> = appearance[type]
  const money = attempt(() => row.money?.(event))
  const amount = money?.amount ?? attempt(() => row.amount?.(event))
  // Of what has no cents, one is worth a hundredth.
  const least = typeof bigFrom === 'function' ? attempt(() => bigFrom(event)) : bigFrom
  const from = least && least * (money?.currency && digitsOf(money.currency) === 0 ? 100 : 1)
  const big = amount !== undefined && from !== undefined && amount >= from
  return { icon, amount, currency: money?.currency, big }
}

/**
 * How an event reads and looks. Never throws: an unknown type is described by its name and an odd
 * payload by its title, both with their fields.
 */
export const describe = (envelope: Described, locale: Locale, card: Card = {}): Description =>
  isKnownType(envelope.type)
    ? {
        title: locale.events[envelope.type].title,
        ...words(envelope, locale, card),
        family: familyOf(envelope),
        ...looks(envelope),
      }
    : unknown(envelope, locale)
