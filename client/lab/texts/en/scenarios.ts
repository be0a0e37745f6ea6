/** The name and description of a scenario that is shipped. */
export interface ScenarioText {
  name: string
  description: string
  /** By the number of the step. */
  notes: Readonly<Record<number, string>>
}

/** By their names in `public/scenarios`, which say the same. */
export const scenarios = {
  'raid-to-hype-train': {
    name: 'Raid, gift bomb, Hype Train, offline',
    description:
      'A raid wakes up chat, someone gifts ten subs, a Hype Train starts and the stream ends: a minute that shows the big cards.',
    notes: {
      1: 'The raid',
      2: 'They look around and stay',
      4: 'The gift bomb',
      5: 'Those who get one',
      6: 'The Hype Train starts',
      12: 'The train arrives',
      13: 'Good night',
    },
  },
  'first-stream': {
    name: 'A newcomer’s first stream',
    description:
      'Going live for the first time: a handful of followers, the first sub, a friendly shoutout and a goal that is reached.',
    notes: {
      1: 'A title is chosen',
      2: 'Live, for the first time',
      4: 'The first follower of the day',
      7: 'A bigger channel says hello',
      10: 'The goal is reached',
      11: 'The first sub ever',
      15: 'That was it: see you on Thursday',
    },
  },
  'charity-marathon': {
    name: 'Charity marathon',
    description:
      'A campaign for a hospital from its start to its end, with donations small and large and a goal that is passed.',
    notes: {
      2: 'The campaign starts',
      3: 'Small ones',
      5: 'A large one',
      7: 'A friend brings everybody',
      11: 'Over the top',
      13: 'The campaign ends',
    },
  },
  'poll-and-prediction-night': {
    name: 'Poll and prediction night',
    description:
      'Chat decides what is played and then bets on it: a poll and a prediction with their steps, and points well spent.',
    notes: {
      1: 'The poll opens',
      5: 'The kitchen wins',
      7: 'The prediction opens',
      10: 'No more bets',
      11: 'Points well spent',
      12: 'It rises',
    },
  },
  chaos: {
    name: 'Chaos',
    description:
      'A stream that keeps dropping, and a flood of 100 gifted subs in 10 s: what a page must survive.',
    notes: {
      1: 'The stream drops and returns',
      8: 'An anonymous viewer gifts a hundred',
      9: 'The flood: 100 gifted subs in 10 s',
      10: 'The moderators sweep up',
      13: 'For good',
    },
  },
} satisfies Record<string, ScenarioText>

/** A scenario that is shipped. */
export type ScenarioName = keyof typeof scenarios
