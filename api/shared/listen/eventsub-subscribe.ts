import * as v from 'valibot'
import type { Condition, EventType } from '../types'

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

/** What became of a subscription; `refused` in Twitch's words. */
export type Subscribed = { ok: true } | { ok: false; status: number; reason: string }

/** Makes a subscription over a session. Never throws: 0 stands for no answer. */
export async function subscribeOverSocket(
  { helix, clientId }: HelixSettings,
  token: string,
  sessionId: string,
  topic: SocketTopic,
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
    const body = v.safeParse(refusal, await response.json().catch(() => undefined))
    return { ok: false, status: response.status, reason: body.success ? body.output.message : '' }
  } catch {
    return { ok: false, status: 0, reason: '' }
  }
}
