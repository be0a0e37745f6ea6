import { phrase, soft } from '../../../language/phrase'

const others = (count: number) => `${count} ${count === 1 ? 'other' : 'others'}`

/** What a card of several events says. */
export const texts = {
  giftedBySomebody: (count: number) => `${count} subs were gifted`,
  /** After the name of the first. */
  followed: (count: number) => ` and ${others(count)} followed`,
  recipients: (names: string, count: number) =>
    count > 0 ? `to ${names} and ${others(count)}` : `to ${names}`,
  flapped: (times: number) => `on and off ${times} times within minutes`,
  /** Who said something: the second may be nobody. */
  chatted: (first: string, second: string, count: number) => {
    if (!second) return phrase`${first} chatted`
    return count > 0
      ? phrase`${first}, ${second}${soft(` and ${others(count)} chatted`)}`
      : phrase`${first} and ${second} chatted`
  },
}

/** The same in any language. */
export type Texts = typeof texts
