import { catalogue, isEventType } from '../../shared/catalogue'
import { BOT_SCOPES, READ_CHAT_SCOPE, type ScopeGroups } from '../../shared/scopes'
import type { Condition, ConditionIds, EventType } from '../../shared/types'

/** A subscription that one of a streamer's topics takes. */
export interface Wanted {
  type: EventType
  version: string
  condition: Condition
  /** What the streamer, or a moderator, has to grant. */
  scopes: ScopeGroups
}

/** Over webhooks reading a chat also takes a bot that the channel lets in. */
const botScopes = [[BOT_SCOPES.reader], [BOT_SCOPES.channel]] as const

/** The scopes that a topic needs when Twitch posts it to us. */
export function scopesOf(type: EventType): Wanted['scopes'] {
  const { scopes } = catalogue[type]
  const readsChat = scopes.some((group) => group.includes(READ_CHAT_SCOPE))
  return readsChat ? [...scopes, ...botScopes] : scopes
}

const example: ConditionIds = { broadcasterId: 'broadcaster', userId: 'user', clientId: 'client' }

/** Every type that is told of somebody's channel; an extension's are told of the extension. */
export const topicTypes: readonly EventType[] = Object.keys(catalogue)
  .filter(isEventType)
  .filter((type) => catalogue[type].audience !== 'nobody')
  .filter((type) =>
    catalogue[type]
      .conditions(example)
      .every((condition) => Object.values(condition).includes(example.broadcasterId)),
  )

/** All subscriptions for a broadcaster; `userId` acts as moderator and reads the chat. */
export function wantedOf(broadcasterId: string, userId = broadcasterId): Wanted[] {
  const ids: ConditionIds = { broadcasterId, userId, clientId: '' }
  return topicTypes.flatMap((type) => {
    const { version, conditions } = catalogue[type]
    const scopes = scopesOf(type)
    return conditions(ids).map((condition) => ({ type, version, condition, scopes }))
  })
}

/** Whether these scopes are all that is needed. */
export const isGranted = (needed: Wanted['scopes'], scopes: readonly string[]): boolean =>
  needed.every((group) => group.some((scope) => scopes.includes(scope)))

/** Wanted ones that stand or fall together, because they need the same. */
export function byScopes(wanted: readonly Wanted[]): Wanted[][] {
  const groups = new Map<string, Wanted[]>()
  for (const one of wanted) {
    const key = scopeKey(one)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

/** Which part of its topic a subscription brings; most have one part only. */
export const partOf = (condition: Condition): string => Object.keys(condition).toSorted().join()

/** Names what is needed. */
export const scopeKey = ({ scopes }: Wanted): string => JSON.stringify(scopes)
