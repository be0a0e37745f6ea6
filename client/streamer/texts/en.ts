/** A streamer, and the search for one. Functions take display names. */
export const texts = {
  streamerName: 'Streamer name',
  placeholder: 'Find a streamer',
  stream: 'Stream',
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
