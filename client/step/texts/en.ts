/** Cards in step with the viewer's own video. */
export const texts = {
  heading: 'Sync with video',
  on: 'Delay events to match the video',
  why: 'Events reach us before your video shows them. Cards, sounds and speech wait for it, so nothing is spoiled. Uses Twitch’s own player script; the player reloads.',
  playerLatency: (seconds: string) => `The player reports a delay of ${seconds}.`,
  /** `players` is such as "tfue 4 sec, ninja 6 sec". */
  latencyOfEach: (players: string) =>
    `The players report these delays: ${players}. Each card waits for its own.`,
  noLatency: 'The player doesn’t report its delay. Set it yourself.',
  byHand: 'Your own delay',
}

/** The same in any language. */
export type Texts = typeof texts
