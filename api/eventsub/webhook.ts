import * as v from 'valibot'
import type { Outcome } from '../shared/descriptions/outcomes'
import { isRecord } from '../shared/record'
import { readWebSub } from './websub'

/** Twitch's limit for replays, and ours for clocks that run ahead. */
const WINDOW_MS = 10 * 60_000

/**
 * Known or not, a type becomes the name of a Pusher event: at most 200 characters, and never one of
 * Pusher's own (`pusher:…`), on which every client would act.
 */
const typePattern = /^[\w.]{1,200}$/

/** Real senders write numbers and booleans where Twitch writes strings. */
const text = v.pipe(
  v.union([v.string(), v.number(), v.boolean()]),
  v.transform((value) => String(value)),
)

const subscription = v.object({
  id: v.optional(text, ''),
  type: v.pipe(text, v.regex(typePattern, 'must be a type of EventSub, such as channel.raid')),
  version: v.optional(v.nullable(text)),
  status: v.optional(v.nullable(text)),
  condition: v.optional(v.unknown()),
  created_at: v.optional(v.nullable(text)),
})
const challenge = v.object({
  challenge: v.pipe(v.string(), v.nonEmpty()),
  /** Not there when a conduit's shard is challenged. */
  subscription: v.optional(v.object({ id: v.optional(text, '') })),
})
const subscribed = v.object({
  subscription,
  event: v.optional(v.unknown()),
  events: v.optional(v.array(v.unknown())),
})
/** The part of a subscription that a message repeats. */
export type MessageSubscription = v.InferOutput<typeof subscription>

/** Why a body is no message of EventSub. */
export type MessageProblem = Outcome<
  'no-message' | 'field-missing' | 'field-wrong' | 'old-body' | 'old-body-wrong'
>

/** What a callback's body says, by Twitch's names for the kinds of message. */
export type EventSubMessage =
  | { kind: 'webhook_callback_verification'; challenge: string; subscriptionId: string }
  | { kind: 'notification'; subscription: MessageSubscription; event: unknown }
  | { kind: 'revocation'; subscription: MessageSubscription }
  | { kind: 'nothing' }

/**
 * Whether a timestamp (RFC 3339) is within ten minutes of `now` (ms), before or after.
 * One that can't be read is not.
 */
export function isFresh(timestamp: string, now: number): boolean {
  return Math.abs(now - Date.parse(timestamp)) <= WINDOW_MS
}

/**
 * Reads what a callback says. The kind is told by the body, because Twitch signs the body and not
 * the header that names it.
 * @param legacy whether the body of 2019 is taken
 * @returns the message, or what is wrong with it
 */
export function readMessage(
  body: unknown,
  legacy: boolean,
): EventSubMessage | { problem: MessageProblem } {
  if (has(body, 'challenge')) {
    const parsed = v.safeParse(challenge, body)
    if (!parsed.success) return { problem: problemOf(parsed.issues) }
    const { challenge: asked, subscription: about } = parsed.output
    return {
      kind: 'webhook_callback_verification',
      challenge: asked,
      subscriptionId: about?.id ?? '',
    }
  }
  if (has(body, 'data') && !has(body, 'subscription')) {
    return legacy ? readWebSub(body) : { problem: { code: 'old-body', facts: {} } }
  }
  return readNotification(body)
}

/** Subscriptions by what they were read from, which is the same object with each event of one. */
const known = new WeakMap<object, MessageSubscription>()

function readNotification(body: unknown): EventSubMessage | { problem: MessageProblem } {
  const { subscription: sent, event: one } = isRecord(body) ? body : {}
  const before = isRecord(sent) ? known.get(sent) : undefined
  if (before && isRecord(one)) return { kind: 'notification', subscription: before, event: one }
  const parsed = v.safeParse(subscribed, body)
  if (!parsed.success) return { problem: problemOf(parsed.issues) }
  if (isRecord(sent)) known.set(sent, parsed.output.subscription)
  const event = parsed.output.event ?? parsed.output.events
  if (event !== undefined && event !== null) {
    return { kind: 'notification', subscription: parsed.output.subscription, event }
  }
  if ((parsed.output.subscription.status ?? 'enabled') !== 'enabled') {
    return { kind: 'revocation', subscription: parsed.output.subscription }
  }
  return { problem: { code: 'field-missing', facts: { path: 'event' } } }
}

const has = (body: unknown, field: string): boolean => isRecord(body) && field in body

function problemOf([issue]: readonly v.BaseIssue<unknown>[]): MessageProblem {
  const path = issue && v.getDotPath(issue)
  if (!path) return { code: 'no-message', facts: {} }
  if (issue.input === undefined) return { code: 'field-missing', facts: { path } }
  return { code: 'field-wrong', facts: { path, problem: issue.message } }
}
