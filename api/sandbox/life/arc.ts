import { chatStories } from './chat'
import { SECOND, type Story } from './story'
import { streamStories } from './stream'
import { supportStories } from './support'
import { voteStories } from './votes'

/** All that can happen, by name. */
export const stories = {
  ...streamStories,
  ...supportStories,
  ...voteStories,
  ...chatStories,
} satisfies Record<string, Story>

/** A story that begins so long (ms) after somebody has come to watch. */
interface Beat {
  at: number
  story: keyof typeof stories
}

/** What whoever comes first sees within two minutes: a little of everything. */
export const arc: readonly Beat[] = [
  { at: 1 * SECOND, story: 'follow' },
  { at: 4 * SECOND, story: 'subscribe' },
  { at: 8 * SECOND, story: 'redemption' },
  { at: 11 * SECOND, story: 'cheer' },
  { at: 15 * SECOND, story: 'poll' },
  { at: 21 * SECOND, story: 'follow' },
  { at: 25 * SECOND, story: 'largeBomb' },
  { at: 33 * SECOND, story: 'hypeTrain' },
  { at: 40 * SECOND, story: 'raidIn' },
  { at: 47 * SECOND, story: 'goal' },
  { at: 56 * SECOND, story: 'highlight' },
  { at: 64 * SECOND, story: 'prediction' },
  { at: 72 * SECOND, story: 'conversation' },
  { at: 80 * SECOND, story: 'redemption' },
  { at: 96 * SECOND, story: 'update' },
  { at: 106 * SECOND, story: 'resubscribe' },
  { at: 112 * SECOND, story: 'cheer' },
]

/** How long after somebody has come things go on by chance; ms. */
export const ARC_MS = 2 * 60 * SECOND
