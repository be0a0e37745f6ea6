/** The menu of sound and speech. */
export const texts = {
  heading: 'Sound',
  on: 'Play sounds',
  why: 'Your browser allows sound only after a click.',
  noOutput: 'The browser could not start sound. Are headphones or speakers connected?',
  volume: 'Volume',
  minimum: 'Minimum amount',
  minimumWhy: 'Fewer viewers, subs, Bits or points stay silent.',
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
  noSpeech: 'This browser can’t read aloud.',
  tryIt: 'Try it',
  sample: 'Ada raided with 240 viewers',
  mute: 'Mute for 10 minutes',
  unmute: 'Unmute',
  skip: 'Skip',
  waiting: (count: number) => `${count} waiting to be read`,
  dropped: (count: number) => `${count} skipped: too many at once`,
}

/** The same in any language. */
export type Texts = typeof texts
