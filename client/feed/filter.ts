import { families, type Family } from '../../api/shared/types'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { familyOf } from './appearance'
import type { Description } from './describe'
import { plain } from '../language/phrase'
import type { Entry } from './entry'

/** What the viewer wants to see; it stands in the address, so that a link shares it. */
export interface Filter {
  /** None stands for all. */
  families: readonly Family[]
  /** In the unit of each type: subs, Bits, viewers. */
  minimum: number
  words: string
  /** Big ones only. */
  big: boolean
  /** Tests and replays only. */
  tests: boolean
  /** Each line of chat by itself, not those of a minute together. */
  lines: boolean
}

/** Everything. */
export const open: Filter = {
  families: [],
  minimum: 0,
  words: '',
  big: false,
  tests: false,
  lines: false,
}

type Query = Readonly<Record<string, unknown>>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The filter that an address asks for; what makes no sense in it is left out. */
export function readFilter({ show, min, q, big, tests, lines }: Query): Filter {
  const requested = new Set(textOf(show).split(','))
  const minimum = Number(textOf(min))
  return {
    families: families.filter((family) => requested.has(family)),
    minimum: Number.isFinite(minimum) && minimum > 0 ? minimum : 0,
    words: textOf(q).slice(0, 100),
    big: big !== undefined,
    tests: tests !== undefined,
    lines: lines !== undefined,
  }
}

/** What stands in the address for a filter; undefined for what it leaves open. */
export const filterQuery = ({ families: shown, minimum, words, big, tests, lines }: Filter) => ({
  show: shown.join(',') || undefined,
  min: minimum > 0 ? String(minimum) : undefined,
  q: words || undefined,
  big: big ? '' : undefined,
  tests: tests ? '' : undefined,
  lines: lines ? '' : undefined,
})

/** Whether a filter lets everything through. */
export const isOpen = (filter: Filter): boolean =>
  choicesIn(filter) === 0 && filter.words.trim() === ''

/** How many choices a filter is made of, beside its words. */
export const choicesIn = ({ families: shown, minimum, big, tests, lines }: Filter): number =>
  shown.length + Number(minimum > 0) + Number(big) + Number(tests) + Number(lines)

/** Whether each line of chat has a card of its own: where chat alone is read, or searched, too. */
export const isEachLine = ({ families: shown, words, lines }: Filter): boolean =>
  lines || words.trim() !== '' || String(shown) === 'chat'

/** Makes the test of a filter. `describe` is called only where words or amounts matter. */
export function matcher(
  { families: shown, minimum, words, big, tests }: Filter,
  describe: (event: FeedEvent) => Description,
): (entry: Entry) => boolean {
  const kinds = new Set<Family | undefined>(shown)
  const terms = words.toLowerCase().split(/\s+/).filter(Boolean)
  const matchesTerms = (event: FeedEvent): boolean => {
    const { sentence, detail, title } = describe(event)
    const searched = `${plain(sentence)} ${detail ?? ''} ${title} ${event.type}`.toLowerCase()
    return terms.every((word) => searched.includes(word))
  }
  return ({ lead, events }) =>
    (kinds.size === 0 || kinds.has(familyOf(lead))) &&
    (!tests || lead.origin !== 'twitch') &&
    (!big || describe(lead).big) &&
    (minimum === 0 || (describe(lead).amount ?? 0) >= minimum) &&
    (terms.length === 0 || events.some(matchesTerms))
}
