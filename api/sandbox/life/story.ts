import type { EventType } from '../../shared/types'
import type { Channel } from '../world'
import type { Person } from '../../shared/cast'
import type { Mood } from './lines'
import type { Random } from './random'

/** Something that happens: what is told of it, and how long after what came before (ms). */
export interface Step {
  after: number
  type: EventType
  /** Laid over the type's sample. */
  event: Record<string, unknown>
  /** Whose channel it is told of, if not that of the story. */
  login?: string
  /** What becomes of the channel. */
  change?: (channel: Channel) => void
}

/** Where a story plays. */
export interface Scene {
  channel: Channel
  /** Live channels of others. */
  others: readonly Channel[]
  /** Who comes with their viewers, each once. */
  raider: () => Person
  viewers: readonly Person[]
  /** So many who have never done this here: from now on they have. */
  newcomers: (doing: 'follow' | 'sub', count: number) => Person[]
  random: Random
}

/** How something happens on a channel, from its beginning to its end. */
export interface Story {
  /** The type without which there is nothing to tell, */
  needs: EventType
  /** or another that tells it too. */
  or?: EventType
  /** How often it happens, beside the others. */
  weight: number
  /** ms until it may happen on the same channel again. */
  rest: number
  /** ms that somebody has to have watched before it happens. */
  first?: number
  /** Of those that share a lane one happens at a time: their sums would be mixed up. */
  lane?: 'support' | 'follows'
  /** Nothing else is under way when it begins, and nothing begins before it is over. */
  isAlone?: boolean
  /** What chat makes of it. */
  mood?: Mood
  steps: (scene: Scene) => Step[]
}

export const SECOND = 1000
export const MINUTE = 60 * SECOND

/** RFC 3339, so many ms from now. */
export const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString()

/** How long these steps take in all; ms. */
export const lengthOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, { after }) => sum + after, 0)
