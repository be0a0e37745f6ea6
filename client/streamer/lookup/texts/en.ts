/** Looking a display name up. */
export const texts = {
  hint: (name: string) => `Press Enter to look ${name} up at Twitch.`,
  asking: 'Asking Twitch…',
  offers: 'Who is meant?',
  none: (name: string) =>
    `Twitch finds no ${name}. The name in a channel’s address has only letters (a to z), digits and underscores.`,
}

/** The same in any language. */
export type Texts = typeof texts
