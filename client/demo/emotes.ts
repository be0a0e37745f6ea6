/** How a drawn face looks: paths on 20 × 20, over a round face unless it is a sign of its own. */
export interface Sign {
  /** Colour of what lies below the features. */
  fill: string
  /** What lies there, where it is no round face. */
  shape?: string
  /** Eyes and mouth, as lines. */
  lines?: string
  /** What is filled dark. */
  dark?: string
}

const face = '#ffcc4d'
const eyes = 'M7 7.5v1M13 7.5v1'

/** Signs for those of Twitch's emotes that the sandbox's chat uses: nothing is loaded for them. */
export const emotes: Readonly<Record<string, Sign>> = {
  LUL: {
    fill: face,
    lines: 'M5.5 8l1.5-1.2L8.5 8M11.5 8L13 6.8 14.5 8',
    dark: 'M5 11h10a5 4.5 0 0 1-10 0Z',
  },
  Kappa: { fill: '#c9c5d4', lines: `${eyes}M7 13c2 1 5 .5 6.5-1.5` },
  PogChamp: { fill: face, lines: eyes, dark: 'M10 10.5a2.5 3 0 1 1 0 6 2.5 3 0 0 1 0-6Z' },
  HeyGuys: { fill: '#ffb3a1', lines: `${eyes}M6.5 12c2 3 5 3 7 0` },
  NotLikeThis: { fill: '#9db8ff', lines: 'M5.5 8.5h3M11.5 8.5h3M7 14c2-2 4-2 6 0' },
  CoolCat: {
    fill: '#9aa3b8',
    shape: 'M3 2l4 2.5h6L17 2v9a7 7 0 0 1-14 0Z',
    lines: `M7 9v1M13 9v1M8 13c1 1 3 1 4 0`,
  },
  SeemsGood: { fill: '#8fdc9a', lines: `${eyes}M6.5 12c2 2.5 5 2.5 7 0` },
  VoHiYo: {
    fill: '#ffb7dd',
    lines: 'M6 8c.7-1 1.7-1 2.4 0M11.6 8c.7-1 1.7-1 2.4 0M7 12.5c2 2 4 2 6 0',
  },
  BibleThump: { fill: '#8ec9ff', lines: `${eyes}M7 14.5c2-2 4-2 6 0M6.5 10v3` },
  TakeNRG: {
    fill: '#ff8a3d',
    shape: 'M10 1c1 4 6 6 6 11a6 6 0 0 1-12 0c0-2 1-3.5 2-4.5.5 1.5 1 2 2 2C8 6.5 8.5 3.5 10 1Z',
  },
  '<3': {
    fill: '#ff6fae',
    shape:
      'M10 17.5C4 13.5 1.5 10.5 1.5 7a4.3 4.3 0 0 1 8.5-1.2A4.3 4.3 0 0 1 18.5 7c0 3.5-2.5 6.5-8.5 10.5Z',
  },
}
