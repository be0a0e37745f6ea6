import { READ_CHAT_SCOPE } from '../../api/shared/scopes'
import { catalogue, isEventType } from '../../api/shared/catalogue'
import type { EventType } from '../../api/shared/types'
import type { SocketTopic } from '../../api/shared/listen/eventsub-subscribe'
import type { Topic, Viewer } from '../api'

/** What Twitch lets one user have at once over WebSockets. */
const MAX_SUBSCRIPTIONS = 300

/**
 * What a viewer's own log-in can bring of a channel: chat notices of any, and of the own channel
 * whatever its scopes allow and does not come already.
 */
export function richTopics(
  broadcasterId: string,
  viewer: Pick<Viewer, 'userId' | 'scopes'>,
  topics: readonly Topic[],
): SocketTopic[] {
  const isOwn = viewer.userId === broadcasterId
  const types = missing(topics).filter(
    (type) => (topics.length === 0 && isOpen(type)) || (isOwn && isGranted(type, viewer.scopes)),
  )
  if (viewer.scopes.includes(READ_CHAT_SCOPE)) types.push('channel.chat.notification')
  return [...new Set(types)]
    .flatMap((type) => rowsOf(type, broadcasterId, viewer.userId))
    .slice(0, MAX_SUBSCRIPTIONS)
}

function rowsOf(type: EventType, broadcasterId: string, userId: string): SocketTopic[] {
  const { version, conditions } = catalogue[type]
  return conditions({ broadcasterId, userId, clientId: '' }).map((condition) => ({
    type,
    version,
    condition,
  }))
}

/** What does not come by webhook: where there are none at all, everything. */
const missing = (topics: readonly Topic[]): EventType[] =>
  topics.length > 0
    ? topics.filter(({ status }) => status !== 'live').map(({ type }) => type)
    : Object.keys(catalogue).filter(isEventType)

/** Told of any channel without consent, by broadcaster. It costs a point of the viewer's ten. */
const isOpen = (type: EventType): boolean =>
  catalogue[type].audience === 'public' && catalogue[type].scopes.length === 0

const isGranted = (type: EventType, scopes: readonly string[]): boolean =>
  catalogue[type].scopes.length > 0 &&
  catalogue[type].scopes.every((group) => group.some((scope) => scopes.includes(scope)))
