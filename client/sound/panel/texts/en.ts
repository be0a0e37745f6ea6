/** The menu of sound and speech. */
export const texts = {
  heading: 'Sound',
  on: 'Play sounds',
  why: 'Your browser lets a page sound only after a click.',
  volume: 'Volume',
  minimum: 'Minimum amount',
  minimumWhy: 'Viewers, subs, Bits or points below this are silent.',
  testsSilent: 'Keep tests and replays silent',
  families: 'What you hear',
  tone: (family: string) => `Tone for ${family}`,
  speech: (family: string) => `Read ${family} aloud`,
  toneColumn: 'Tone',
  speechColumn: 'Read aloud',
  familyColumn: 'Kind',
  voice: 'Voice',
  anyVoice: 'Browser default',
  rate: 'Speed',
  noSpeech: 'This browser cannot read aloud.',
  tryIt: 'Try it',
  sample: 'Ada raided with 240 viewers',
  mute: 'Mute for 10 minutes',
  unmute: 'Sound again',
  skip: 'Skip',
  waiting: (count: number) => `${count} waiting to be read`,
  dropped: (count: number) => `${count} left out: too many at once`,
}

/** The same in any language. */
export type Texts = typeof texts
