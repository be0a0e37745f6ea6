import type { Texts } from './en'

/** Times in a word. */
export const texts: Texts = {
  now: 'à l’instant',
  seconds: (count: number) => `${count} s`,
  minutes: (count: number) => `${count} min`,
}
