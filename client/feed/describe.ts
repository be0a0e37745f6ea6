import type { EventType, Family } from '../../api/shared/types'
import type { Envelope } from '../../api/shared/envelope'
import type { EventText, Locale } from './sentences/types'
import { type Phrase, plain, soft } from '../language/phrase'
import { text } from '../../api/shared/values'
import { type Appearance, appearance, familyOf, isBig, isKnownType } from './appearance'
import type { IconName } from '../ui/icons'

/** All that a card shows of an event. */
export interface Description {
  /** The kind of event in a word or two. */
  title: string
  sentence: Phrase
  /** One thing more. */
  detail?: string
  /** Undefined for a type that the catalogue doesn't know. */
  family?: Family
  icon: IconName
  /** How much it was, in the type's own unit. */
  amount?: number
  /** Whether it deserves the light, for a channel of this size. */
  big: boolean
}

/** What a description needs of an envelope. */
export type Described<T extends EventType = EventType> = Pick<
  Envelope<T>,
  'type' | 'event' | 'streamer'
>

const attempt = <Result>(read: () => Result): Result | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}

const MAX_FIELDS = 6
const isId = /(^|_)ids?$/

/** What can be said of a payload whose fields nobody knows: those that are plain values. */
const fields = (event: unknown, { named }: Locale): string | undefined => {
  if (typeof event !== 'object' || event === null) return text(event) || undefined
  const facts = Object.entries(event).flatMap(([key, value]) => {
    const words = typeof value === 'boolean' ? String(value) : text(value)
    return words === '' || isId.test(key) ? [] : [named(key, words)]
  })
  return facts.slice(0, MAX_FIELDS).join(' · ') || undefined
}

const unknown = ({ type, event }: { type: unknown; event: unknown }, locale: Locale) => {
  const title = text(type) || locale.unknown
  return {
    title,
    sentence: soft(title),
    detail: fields(event, locale),
    icon: 'question-circle-fill',
    big: false,
  } satisfies Description
}

const words = <T extends EventType>({ type, event, streamer }: Described<T>, locale: Locale) => {
  const row: EventText<Described<T>['event']> = locale.events[type]
  const sentence =
    typeof event === 'object' ? attempt(() => row.sentence(event, streamer)) : undefined
  return sentence && plain(sentence)
    ? { sentence, detail: attempt(() => row.detail?.(event, streamer)) }
    : { sentence: soft(row.title), detail: fields(event, locale) }
}

const looks = <T extends EventType>({ type, event }: Described<T>, viewers?: number) => {
  const { icon, bigFrom, ...row }: Appearance<Described<T>['event']> = appearance[type]
  const amount = attempt(() => row.amount?.(event))
  const big = amount !== undefined && bigFrom !== undefined && isBig(amount, bigFrom, viewers)
  return { icon, amount, big }
}

/**
 * How an event reads and looks; `viewers` is the size of the channel now. Never throws: an
 * unknown type is described by its name and an odd payload by its title, both with their fields.
 */
export const describe = (envelope: Described, locale: Locale, viewers?: number): Description =>
  isKnownType(envelope.type)
    ? {
        title: locale.events[envelope.type].title,
        ...words(envelope, locale),
        family: familyOf(envelope),
        ...looks(envelope, viewers),
      }
    : unknown(envelope, locale)
