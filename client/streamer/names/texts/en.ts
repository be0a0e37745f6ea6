/** What is wrong with a name. */
export const texts = {
  empty: 'Enter a streamer’s name.',
  characters: 'Twitch names have only letters, digits and underscores.',
  long: 'Twitch names have at most 25 characters.',
  link: 'That link doesn’t lead to a streamer. Try one like twitch.tv/tfue.',
}

/** The same in any language. */
export type Texts = typeof texts
