import { isRecord } from '../../../api/shared/record'
import * as v from 'valibot'
import type { Answer, Fields, Surroundings } from './answer'
import { settle } from './settle'
import { problems } from './words'

/** Real senders write numbers where Twitch writes strings. */
const text = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => String(value)),
)
const subscription = v.object({
  type: text,
  version: v.nullish(text),
  status: v.nullish(v.string()),
  condition: v.optional(v.unknown()),
})

/** What EventSub posts to a callback: `{subscription, event}`. */
export const recogniseCallback = (value: Fields, around: Surroundings): Answer | undefined =>
  notification('callback', value, around)

/** A message of EventSub's WebSocket: `{metadata, payload}`. */
export function recogniseSocketMessage(value: Fields, around: Surroundings): Answer | undefined {
  const { metadata, payload } = value
  if (!isRecord(metadata) || !isRecord(payload)) return undefined
  const kind = metadata.message_type
  if (typeof kind === 'string' && kind.startsWith('session_')) {
    return { problem: problems.socket(kind) }
  }
  return notification('websocket', payload, around) ?? { problem: problems.noEvent }
}

function notification(
  format: 'callback' | 'websocket',
  value: Fields,
  around: Surroundings,
): Answer | undefined {
  if (typeof value.challenge === 'string') return { problem: problems.challenge }
  const parsed = v.safeParse(subscription, value.subscription)
  if (!parsed.success) return undefined
  const { type, version, status, condition } = parsed.output
  // Drops come several at once.
  const event = value.event ?? (Array.isArray(value.events) ? value.events[0] : undefined)
  if (event === undefined || event === null) {
    const hasEnded = status && status !== 'enabled'
    return { problem: hasEnded ? problems.revocation(status) : problems.noEvent }
  }
  return settle(format, { type, version: version ?? undefined, event, condition }, around)
}

/** What is posted to Helix to make a subscription. */
export const refuseSubscription = ({ type, condition, event }: Fields): Answer | undefined =>
  typeof type === 'string' && isRecord(condition) && event === undefined
    ? { problem: problems.subscription }
    : undefined
