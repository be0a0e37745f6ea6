import { phrase, soft, type Phrase } from '../../language/phrase'
import { and, cost, quantity, viewers, votes } from '../../language/words/en'

/** What is happening now. */
export const texts = {
  heading: 'Happening now',
  nothing: 'Nothing is running right now. Hype Trains, polls, predictions and goals appear here.',
  train: {
    kinds: {
      regular: 'Hype Train',
      golden_kappa: 'Golden Kappa Train',
      treasure: 'Treasure Train',
    },
    shared: (train: string) => `Shared ${train}`,
    level: (level: unknown) => `level ${quantity(level)}`,
    ledBy: (names: readonly string[]) => `led by ${and(names)}`,
    progress: 'To the next level',
  },
  poll: 'Poll',
  votes: (count: number) => votes(count) || 'no votes yet',
  prediction: 'Prediction',
  points: (count: number) => cost(count) || 'no points yet',
  viewers: (count: number) => viewers(count),
  ratio: (ratio: number) => `1 : ${quantity(ratio)}`,
  share: (shown: string, count: string) => `${shown} · ${count}`,
  unnamed: 'an unnamed choice',
  locked: 'locked',
  goal: 'Goal',
  units: {
    follow: 'followers',
    subscription: 'sub points',
    subscription_count: 'subs',
    new_subscription: 'new sub points',
    new_subscription_count: 'new subs',
    new_bit: 'bits',
    new_cheerer: 'cheerers',
  },
  charity: 'Charity campaign',
  /** How far a goal is: "184 of 200 subs". */
  reached: (now: string, target: string, unit: string): Phrase =>
    phrase`${now}${soft(target && ` of ${target}`)}${soft(unit && ` ${unit}`)}`,
  ads: 'Ad break',
  scheduled: 'on schedule',
  startedBy: (name: string) => `started by ${name}`,
  raid: (name: string) => (name ? `Raiding ${name}` : 'Raid'),
  /** A clock with what happens when it is over. */
  clocks: {
    ends: (time: string): Phrase => phrase`ends in ${time}`,
    bare: (time: string): Phrase => phrase`${time}`,
    locks: (time: string): Phrase => phrase`locks in ${time}`,
    leaves: (time: string): Phrase => phrase`leaves in ${time}`,
  },
  ending: 'ending',
}

/** The same in any language. */
export type Texts = typeof texts
