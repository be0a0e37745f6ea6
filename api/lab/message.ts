import { catalogue, isEventType } from '../shared/catalogue'
import { sampleFor } from '../shared/sample-for'
import { sign } from '../eventsub/signature'
import { streamerOf } from '../shared/streamer'
import type { Condition, EventType, Streamer } from '../shared/types'

/** How the subscriptions of a test and of a replay begin; no id of Twitch's does. */
const TEST = 'lab-'
const REPLAY = 'replay-'

/** Whether a subscription is that of a test of the Event Lab. */
export const isLabTest = (subscriptionId: string): boolean => subscriptionId.startsWith(TEST)

/** Whether a subscription is that of a replay. */
export const isReplay = (subscriptionId: string): boolean => subscriptionId.startsWith(REPLAY)

/** A notification as EventSub posts it. */
export interface LabMessage {
  subscription: {
    /** None of Twitch's. */
    id: string
    type: string
    version: string
    status: 'enabled'
    cost: 0
    condition: Condition
  }
  event: Record<string, unknown>
}

/** A notification as a test makes it: the type's sample with `event` laid over it. */
export function testMessage(
  id: string,
  type: EventType,
  streamer: Streamer,
  event: Record<string, unknown> = {},
): LabMessage {
  const { version } = catalogue[type]
  return notification(TEST + id, type, version, streamer, {
    ...sampleFor(type, streamer),
    ...event,
  })
}

/** A notification that has been there before, of any type, as it was. */
export function replayMessage(
  id: string,
  type: string,
  streamer: Streamer,
  event: Record<string, unknown>,
): LabMessage {
  const version = isEventType(type) ? catalogue[type].version : '1'
  return notification(REPLAY + id, type, version, streamer, event)
}

/** Whether it would be published on this streamer's channel, or on none at all. */
export function isOn(streamer: Streamer, { subscription, event }: LabMessage): boolean {
  const { type, condition } = subscription
  const found = streamerOf(type, event, condition)
  return !found || found.login === streamer.login
}

function notification(
  id: string,
  type: string,
  version: string,
  streamer: Streamer,
  event: Record<string, unknown>,
): LabMessage {
  const condition = conditionOf(type, streamer, event)
  return { subscription: { id, type, version, status: 'enabled', cost: 0, condition }, event }
}

/** Of a raid's two ends the one at which the streamer is. */
function conditionOf(type: string, streamer: Streamer, event: object): Condition {
  const ids = { broadcasterId: streamer.id, userId: streamer.id, clientId: '' }
  const conditions = isEventType(type)
    ? catalogue[type].conditions(ids)
    : [{ broadcaster_user_id: streamer.id }]
  const ours = conditions.find(
    (condition) => streamerOf(type, event, condition)?.login === streamer.login,
  )
  return ours ?? conditions[0] ?? {}
}

/**
 * The request by which Twitch would deliver a message now, signed with `secret`. Its subscription
 * is as Twitch repeats one: with where it is posted to and when it was made.
 */
export function signedCallback(
  url: string,
  secret: string,
  id: string,
  { subscription, event }: LabMessage,
): Request {
  const timestamp = new Date().toISOString()
  const transport = { method: 'webhook', callback: url }
  const whole = { ...subscription, transport, created_at: timestamp }
  const body = JSON.stringify({ subscription: whole, event })
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
