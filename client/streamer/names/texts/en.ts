/** What is wrong with a name. */
export const texts = {
  empty: 'Type the name of a streamer.',
  characters: 'A Twitch name has only letters, digits and underscores.',
  long: 'A Twitch name has at most 25 characters.',
  link: 'This link leads to no streamer. A link such as twitch.tv/tfue does.',
}

/** The same in any language. */
export type Texts = typeof texts
