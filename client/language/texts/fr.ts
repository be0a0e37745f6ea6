import type { Texts } from './en'

/** What joins words. */
export const texts: Texts = {
  named: (name: string, what: string) => `${name} : ${what}`,
}
