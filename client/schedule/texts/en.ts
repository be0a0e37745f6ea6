/** Times in a word. */
export const texts = {
  now: 'now',
  seconds: (count: number) => `${count} s`,
  minutes: (count: number) => `${count} min`,
}

/** The same in any language. */
export type Texts = typeof texts
