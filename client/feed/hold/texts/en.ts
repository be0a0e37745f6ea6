/** Why the list stays still. */
export const texts = {
  paused: 'Paused',
  scrolled: 'The list stays where you read',
  hovering: 'The list stays while you point at it',
  focused: 'The list stays while you are in it',
  selecting: 'The list stays while you select',
}

/** The same in any language. */
export type Texts = typeof texts
