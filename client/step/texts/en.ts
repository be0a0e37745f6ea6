/** Cards in step with the viewer's own video. */
export const texts = {
  heading: 'Sync with video',
  on: 'Delay events to match the video',
  why: 'Events reach us before your video shows them. Cards, sounds and speech then wait, so that nothing is spoiled. Loads Twitch’s own player script; the player reloads.',
  playerLatency: (seconds: string) => `The player says: ${seconds} behind.`,
  /** `players` is such as "tfue 4 sec, ninja 6 sec". */
  latencyOfEach: (players: string) =>
    `The players say how late they are: ${players}. Each card waits for its own.`,
  noLatency: 'The player does not tell how late it is: set it by hand.',
  byHand: 'Delay by hand',
}

/** The same in any language. */
export type Texts = typeof texts
