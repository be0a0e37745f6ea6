import * as v from 'valibot'
import { catalogue, isEventType } from '../../api/shared/catalogue'
import type { Condition, EventType } from '../../api/shared/types'
import type { Config, Topic, Viewer } from '../api'

/** What Twitch lets one user have at once over WebSockets. */
const MAX_SUBSCRIPTIONS = 300
const refusal = v.object({ message: v.string() })

/** A subscription to make with the viewer's own token. */
export interface RichTopic {
  type: EventType
  version: string
  condition: Condition
}

/**
 * What a viewer's own log-in can bring of a channel: chat notices of any, and of the own channel
 * whatever its scopes allow and does not come already.
 */
export function richTopics(
  broadcasterId: string,
  viewer: Pick<Viewer, 'userId' | 'scopes'>,
  topics: readonly Topic[],
): RichTopic[] {
  const isOwn = viewer.userId === broadcasterId
  const types = missing(topics).filter(
    (type) => (topics.length === 0 && isOpen(type)) || (isOwn && isGranted(type, viewer.scopes)),
  )
  if (viewer.scopes.includes('user:read:chat')) types.push('channel.chat.notification')
  return [...new Set(types)]
    .flatMap((type) => rowsOf(type, broadcasterId, viewer.userId))
    .slice(0, MAX_SUBSCRIPTIONS)
}

function rowsOf(type: EventType, broadcasterId: string, userId: string): RichTopic[] {
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

/** What became of a subscription; `refused` in Twitch's words. */
export type Subscribed = { ok: true } | { ok: false; status: number; reason: string }

/** Makes a subscription over a session. Never throws: 0 stands for no answer. */
export async function subscribeOverSocket(
  { helix, clientId }: Config['twitch'],
  token: string,
  sessionId: string,
  topic: RichTopic,
): Promise<Subscribed> {
  try {
    const response = await fetch(`${helix}/eventsub/subscriptions`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Client-Id': clientId,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ ...topic, transport: { method: 'websocket', session_id: sessionId } }),
    })
    // 409: there is one already, which is as good.
    if (response.ok || response.status === 409) return { ok: true }
    const told = v.safeParse(refusal, await response.json().catch(() => undefined))
    return { ok: false, status: response.status, reason: told.success ? told.output.message : '' }
  } catch {
    return { ok: false, status: 0, reason: '' }
  }
}
