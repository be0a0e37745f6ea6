import { createHmac, randomUUID } from 'node:crypto'
import { SANDBOX_EVENTSUB_SECRET } from '../api/settings/env'

/** What a signature covers besides the body, and the key it is made with: the sandbox's, unless given. */
export interface Signing {
  id?: string
  /** RFC 3339. */
  timestamp?: string
  secret?: string
}

/** The headers with which Twitch would send `body`: EventSub's id, timestamp and signature. */
export function signedHeaders(
  body: string | Uint8Array,
  signing: Signing = {},
): Record<string, string> {
  const { id = randomUUID(), timestamp = new Date().toISOString() } = signing
  const { secret = SANDBOX_EVENTSUB_SECRET } = signing
  const hmac = createHmac('sha256', secret).update(id).update(timestamp).update(body)
  return {
    'Content-Type': 'application/json',
    'Twitch-Eventsub-Message-Id': id,
    'Twitch-Eventsub-Message-Timestamp': timestamp,
    'Twitch-Eventsub-Message-Signature': `sha256=${hmac.digest('hex')}`,
  }
}
