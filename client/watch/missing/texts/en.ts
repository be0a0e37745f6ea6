/** A page of somebody who is not there. */
export const texts = {
  missing: (name: string) => `We couldn’t find “${name}” on Twitch`,
}

/** The same in any language. */
export type Texts = typeof texts
