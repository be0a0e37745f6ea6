import { text } from '../../../api/shared/values'
import { soft, type Phrase } from '../../language/phrase'
import { details } from '../../language/wordsFor'
import type { ChannelState, EventText } from './types'
import type { ChannelUpdate } from '../../../api/shared/payloads'

const facts = ['title', 'category_name', 'language', 'content_classification_labels'] as const
type Fact = (typeof facts)[number]

/** What a language says of each fact: that it is another now, or none. */
interface ChangeWords {
  title: string
  changed: Readonly<Record<Fact, (now: string) => Phrase>>
  cleared: Readonly<Record<Fact, Phrase>>
  now: (what: string) => Phrase
  /** Nobody knows what is new. */
  unknown: Phrase
  and: (items: readonly string[]) => string
  /** A content classification label by Twitch's id. */
  label: (id: string) => string
  code: string
}

/** The labels in an order that says nothing. */
const labelsIn = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.map(text).filter(Boolean).toSorted() : undefined

/** A fact as text that can be compared; undefined where it is not told. */
const read = (state: ChannelState, fact: Fact): string | undefined =>
  fact === 'content_classification_labels'
    ? labelsIn(state[fact])?.join()
    : typeof state[fact] === 'string'
      ? text(state[fact])
      : undefined

const isChanged = (fact: Fact, now: ChannelState, before: ChannelState): boolean => {
  const [is, was] = [read(now, fact), read(before, fact)]
  return is !== undefined && was !== undefined && is !== was
}

/** How a change of title, category, language or labels is told. */
export function changeIn(words: ChangeWords): EventText<ChannelUpdate> {
  const shown = (e: ChannelState, fact: Fact): string => {
    const value = read(e, fact) ?? ''
    if (fact === 'content_classification_labels')
      return words.and(value.split(',').map(words.label))
    if (fact !== 'language' || !/^[a-z]{2,3}(-[a-z]{2,4})?$/i.test(value)) return value
    return new Intl.DisplayNames(words.code, { type: 'language' }).of(value) ?? value
  }
  const changesIn = (e: ChannelState, before: ChannelState = {}): Fact[] =>
    facts.filter((fact) => isChanged(fact, e, before))
  return {
    title: words.title,
    sentence: (e, _, { before }) => {
      const changed = changesIn(e, before)
      const now = details(text(e.title), text(e.category_name))
      if (changed.length === 0) return now ? words.now(now) : words.unknown
      return changed.flatMap((fact, at): Phrase => {
        const told = read(e, fact) ? words.changed[fact](shown(e, fact)) : words.cleared[fact]
        return at ? [...soft(' · '), ...told] : told
      })
    },
    detail: (e, _, { before }) => {
      const changed = changesIn(e, before)
      if (changed.length === 0) return undefined
      const others = facts.slice(0, 2).filter((fact) => !changed.includes(fact))
      return details(...others.map((fact) => text(e[fact])))
    },
  }
}
