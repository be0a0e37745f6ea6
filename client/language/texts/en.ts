/** What joins words. */
export const texts = {
  named: (name: string, what: string) => `${name}: ${what}`,
}

/** The same in any language. */
export type Texts = typeof texts
