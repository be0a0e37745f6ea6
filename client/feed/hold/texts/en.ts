/** Why the list stays still. */
export const texts = {
  paused: 'Paused',
  reading: 'Paused while you’re reading',
}

/** The same in any language. */
export type Texts = typeof texts
