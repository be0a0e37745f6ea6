/** A piece of a sentence; strong are the names and amounts. */
export interface Part {
  text: string
  strong?: true
  /** The address of a picture that stands for the text. */
  picture?: string
  /** An amount that the sentence does without, and without what joins it: the part before. */
  sum?: true
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

/** A sentence with an amount that a row can show in a place of its own, where there is one. */
export const withSum = (start: Phrase, link: string, sum: string): Phrase =>
  /\d/.test(sum)
    ? [...start, { text: link }, { text: sum, strong: true, sum: true }]
    : withRest(start, link, sum)

/** A sentence without its amount, and that amount: a figure, and of what where it says so. */
export function apart(sentence: Phrase): { line: Phrase; sum?: { figure: string; unit: string } } {
  const at = sentence.findLastIndex(({ sum }) => sum)
  // A figure may end in what stands for its zeros: "1.2B", "3 Md".
  const [, figure = '', unit = ''] =
    /^([^\p{L}]*(?:\p{Lu}\p{Ll}?\b)?)(.*)$/u.exec(sentence[at]?.text ?? '') ?? []
  const line = sentence.filter((_, place) => at < 0 || (place !== at && place !== at - 1))
  if (at < 0) return { line }
  return { line, sum: figure ? { figure, unit } : { figure: unit, unit: '' } }
}

/** The sentence as one string: a card's accessible name. */
export const plain = (sentence: Phrase): string => sentence.map(({ text }) => text).join('')
