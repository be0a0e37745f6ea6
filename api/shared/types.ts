import type { EventPayloads } from './payloads'
import type { ScopeGroups } from './scopes'

/** Twitch's name of a subscription type, such as `channel.raid`. */
export type EventType = keyof EventPayloads

/** What belongs together for a viewer (filter chip, hue) and for a streamer (consent). */
export const families = [
  'channel',
  'support',
  'chat',
  'moderation',
  'points',
  'votes',
  'people',
  'app',
] as const
export type Family = (typeof families)[number]

/** Who may see events of a type; `nobody` marks the types that belong to no channel. */
export type Audience = 'public' | 'broadcaster' | 'moderator' | 'nobody'

/** The ids a condition is made of. `userId` acts as moderator or reads the chat. */
export interface ConditionIds {
  broadcasterId: string
  userId: string
  clientId: string
  /** Whose drops are told; without one there is nothing to subscribe to. */
  organizationId?: string
}

/** An EventSub condition: Twitch's field names to ids. */
export type Condition = Readonly<Record<string, string>>

/** What Twitch says of one subscription type. */
export interface EventDefinition {
  version: string
  family: Family
  audience: Audience
  scopes: ScopeGroups
  /** One subscription each: a raid is told to both ends. */
  conditions: (ids: ConditionIds) => readonly Condition[]
}

/** One row per type: a missing or misspelt one does not compile. */
export type Catalogue = { readonly [T in EventType]: EventDefinition }

/** The streamer whose channel an event happened on. `login` is lower case. */
export interface Streamer {
  id: string
  login: string
  name: string
}
