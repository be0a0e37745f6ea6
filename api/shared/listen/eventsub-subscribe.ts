import * as v from 'valibot'
import type { Reason } from '../descriptions/reasons'
import type { Condition, EventType } from '../types'

const made = v.object({ data: v.tuple([v.object({ id: v.string() })]) })
const refusal = v.object({ message: v.string() })

/** A subscription to make with a user's own token. */
export interface SocketTopic {
  type: EventType
  version: string
  condition: Condition
}

/** Where Helix is, and as what client it is asked. */
export interface HelixSettings {
  helix: string
  clientId: string
}

/** What became of a subscription. */
export type Subscribed = { ok: true; id?: string } | { ok: false; status: number; why: Reason }

const MISSING_SESSION = /session/i

/**
 * Whether another try may help: Twitch did not answer, is in trouble, has enough for now, or has
 * lost the session, of which the socket will hear.
 */
export const mayHelp = ({ status, why }: { status: number; why: Reason }): boolean =>
  status === 0 ||
  status === 408 ||
  status === 429 ||
  status >= 500 ||
  (status === 400 && MISSING_SESSION.test(why.code === 'refused' ? String(why.facts.words) : ''))

/** Makes a subscription over a session. Never throws: 0 stands for no answer. */
export async function subscribeOverSocket(
  settings: HelixSettings,
  token: string,
  sessionId: string,
  topic: SocketTopic,
): Promise<Subscribed> {
  try {
    const response = await call(settings, token, '', {
      method: 'POST',
      body: JSON.stringify({ ...topic, transport: { method: 'websocket', session_id: sessionId } }),
    })
    const { status } = response
    const body: unknown = await response.json().catch(() => undefined)
    // 409: there is one already, which is as good.
    if (response.ok || status === 409) {
      return { ok: true, ...(v.is(made, body) && { id: body.data[0].id }) }
    }
    const words = v.is(refusal, body) ? body.message : ''
    if (words) return { ok: false, status, why: { code: 'refused', facts: { words } } }
    return { ok: false, status, why: { code: 'answered', facts: { status } } }
  } catch {
    return { ok: false, status: 0, why: { code: 'unanswered', facts: {} } }
  }
}

/** Ends a subscription of which nobody wants to hear; Twitch ends it anyway with the session. */
export async function unsubscribe(
  settings: HelixSettings,
  token: string,
  id: string,
): Promise<void> {
  await call(settings, token, `?id=${encodeURIComponent(id)}`, { method: 'DELETE' }).catch(
    () => undefined,
  )
}

const call = (
  { helix, clientId }: HelixSettings,
  token: string,
  query: string,
  request: RequestInit,
) =>
  fetch(`${helix}/eventsub/subscriptions${query}`, {
    ...request,
    headers: {
      Authorization: `Bearer ${token}`,
      'Client-Id': clientId,
      ...(request.body !== undefined && { 'Content-Type': 'application/json' }),
    },
  })
