import { catalogue } from '../eventsub/catalogue'
import { sampleFor } from '../eventsub/sample-for'
import { sign } from '../eventsub/signature'
import type { EventType, Streamer } from '../eventsub/types'

/** A notification of EventSub as a test makes it: the type's sample with `event` laid over it. */
export function testMessage(
  id: string,
  type: EventType,
  streamer: Streamer,
  event: Record<string, unknown> = {},
) {
  const row = catalogue[type]
  const ids = { broadcasterId: streamer.id, userId: streamer.id, clientId: '' }
  return {
    subscription: {
      id: `lab-${id}`,
      type,
      version: row.version,
      status: 'enabled',
      cost: 0,
      condition: row.conditions(ids)[0],
    },
    event: { ...sampleFor(type, streamer), ...event },
  }
}

/** The request by which Twitch would deliver a message now, signed with `secret`. */
export function signedCallback(url: string, secret: string, id: string, message: object): Request {
  const body = JSON.stringify(message)
  const timestamp = new Date().toISOString()
  return new Request(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Twitch-Eventsub-Message-Id': id,
      'Twitch-Eventsub-Message-Timestamp': timestamp,
      'Twitch-Eventsub-Message-Type': 'notification',
      'Twitch-Eventsub-Message-Signature': sign(secret, id, timestamp, Buffer.from(body)),
    },
    body,
  })
}
