/** A broadcast that is planned. Seconds are told from the sandbox's start. */
interface Plan {
  title: string
  inSeconds: number
  seconds: number
  /** The streamer has called it off. */
  isCanceled?: true
}

interface Recording {
  title: string
  endedSecondsAgo: number
  seconds: number
  views: number
}

interface Snippet {
  title: string
  secondsAgo: number
  seconds: number
  views: number
  /** Login of who made it. */
  by: string
}

/** What a channel has kept and planned, besides its last broadcast. */
export interface Shelf {
  plans: readonly Plan[]
  recordings: readonly Recording[]
  clips: readonly Snippet[]
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const weekly = (title: string, inSeconds: number, seconds: number): Plan[] =>
  [0, 1, 2].map((weeks) => ({ title, inSeconds: inSeconds + weeks * 7 * DAY, seconds }))

/** By login. Noor has kept one broadcast and plans nothing; who only watches has nothing at all. */
export const shelves: Readonly<Record<string, Shelf>> = {
  tfue: {
    plans: weekly('ranked grind', 20 * HOUR, 6 * HOUR),
    recordings: [
      {
        title: 'ranked grind, day 12',
        endedSecondsAgo: DAY,
        seconds: 6 * HOUR + 41,
        views: 81_240,
      },
      { title: 'duo cup with chat', endedSecondsAgo: 3 * DAY, seconds: 4 * HOUR, views: 64_002 },
    ],
    clips: [{ title: 'that jump', secondsAgo: 5 * HOUR, seconds: 24, views: 9120, by: 'linus_p' }],
  },
  ninja: {
    plans: weekly('morning ranked', 18 * HOUR, 5 * HOUR),
    recordings: [
      { title: 'morning ranked', endedSecondsAgo: DAY, seconds: 5 * HOUR + 73, views: 40_118 },
    ],
    clips: [
      { title: 'one tap, one take', secondsAgo: DAY, seconds: 18, views: 3310, by: 'margaret' },
    ],
  },
  lumi: {
    plans: [
      {
        title: 'lighthouse 31: the lamp',
        inSeconds: 6 * HOUR,
        seconds: 3 * HOUR,
        isCanceled: true,
      },
      { title: 'lighthouse 32: the sandy one', inSeconds: 26 * HOUR, seconds: 3 * HOUR },
      { title: 'island tour, with questions', inSeconds: 4 * DAY, seconds: 2 * HOUR },
    ],
    recordings: [
      {
        title: 'lighthouse 30: finished!',
        endedSecondsAgo: 5 * DAY,
        seconds: 4 * HOUR,
        views: 2104,
      },
      {
        title: 'lighthouse 30: the stairs',
        endedSecondsAgo: 9 * DAY,
        seconds: 3 * HOUR,
        views: 1877,
      },
    ],
    clips: [
      {
        title: 'the lamp lights',
        secondsAgo: 5 * DAY,
        seconds: 31,
        views: 512,
        by: 'ada_lovelace',
      },
      { title: 'creeper, why', secondsAgo: 9 * DAY, seconds: 14, views: 1203, by: 'grace_h' },
    ],
  },
}
