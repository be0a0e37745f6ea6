/** Looking a display name up. */
export const texts = {
  hint: (name: string) => `Press Enter to search Twitch for ${name}.`,
  asking: 'Searching Twitch…',
  offers: 'Did you mean…',
  none: (name: string) =>
    `We couldn’t find ${name} on Twitch. Channel addresses have only letters (a to z), digits and underscores.`,
}

/** The same in any language. */
export type Texts = typeof texts
