/** A piece of a sentence; strong are the names and amounts. */
export interface Part {
  text: string
  strong?: true
}

/** A sentence as data: whoever draws it never has to read HTML. */
export type Phrase = readonly Part[]

const parts = (value: string | Phrase): Phrase =>
  typeof value === 'string' ? [{ text: value, strong: true }] : value

/** Literal text stays plain, values become strong, phrases are spliced in as they are. */
export const phrase = (
  literals: TemplateStringsArray,
  ...values: readonly (string | Phrase)[]
): Phrase =>
  literals
    .flatMap((text, at): Phrase => [{ text }, ...parts(values[at] ?? [])])
    .filter(({ text }) => text !== '')

/** A value that is to stay plain inside a phrase. */
export const soft = (text: string): Phrase => [{ text }]

/** A sentence that goes on where there is something to go on with. */
export const withRest = (start: Phrase, link: string, rest: string): Phrase =>
  rest ? phrase`${start}${soft(link)}${rest}` : start

/** The sentence as one string: a card's accessible name. */
export const plain = (sentence: Phrase): string => sentence.map(({ text }) => text).join('')
