/** A streamer, and the search for one. Functions take display names. */
export const texts = {
  streamerName: 'Streamer name',
  placeholder: 'Find a streamer',
  stream: 'Stream',
  invalidName: {
    empty: 'Type the name of a streamer.',
    characters: 'A Twitch name has only letters, digits and underscores.',
    long: 'A Twitch name has at most 25 characters.',
    link: 'This link leads to no streamer. A link such as twitch.tv/tfue does.',
  },
  player: (name: string) => `Stream of ${name}`,
  chatOf: (name: string) => `Chat of ${name}`,
  chat: 'Chat',
  live: 'Live',
  offline: 'Offline',
  offlineSince: (time: string) => `Offline since ${time}`,
  viewers: 'Viewers',
  onAir: 'On air',
  noTitle: 'No title yet',
}

/** The same in any language. */
export type Texts = typeof texts
