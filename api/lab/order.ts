import * as v from 'valibot'
import { ApiError } from '../middleware/api-error'
import { isEventType } from '../shared/catalogue'
import { checkEvent, type FieldProblem } from '../shared/check'
import { isLogin } from '../shared/login'
import type { EventType, Streamer } from '../shared/types'
import { isOn, replayMessage, testMessage, type LabMessage } from './message'

/** A streamer's login, in lower case. */
export const streamerLogin = v.pipe(
  v.string(),
  v.toLowerCase(),
  v.check(isLogin, 'must be a Twitch name'),
)

/** What the Event Lab is to send. */
export const orderSchema = v.object({
  streamer: streamerLogin,
  type: v.pipe(v.string(), v.regex(/^[\w.]{1,100}$/, 'must be a type of EventSub')),
  /** Laid over the sample of the type. */
  event: v.optional(v.record(v.string(), v.unknown())),
  /** Something that has been there before: sent as it is. */
  replay: v.optional(v.boolean()),
})
export type LabOrder = v.InferOutput<typeof orderSchema>

/** The notification that an order asks for. @throws {ApiError} 400 naming what can't be sent */
export function messageOf(
  id: string,
  streamer: Streamer,
  { type, event, replay }: Pick<LabOrder, 'type' | 'event' | 'replay'>,
): LabMessage {
  const message = replay
    ? replayMessage(id, type, streamer, event ?? {})
    : testMessage(id, checkedType(type, event), streamer, event)
  if (!isOn(streamer, message)) throw elsewhere(streamer.login)
  return message
}

function checkedType(type: string, event?: object): EventType {
  if (!isEventType(type)) throw unknownType(type)
  if (!event || Object.keys(event).length === 0) return type
  const problems = checkEvent(type, event).filter(({ isUnknown }) => !isUnknown)
  if (problems.length > 0) throw invalid(problems)
  return type
}

const invalid = (problems: readonly FieldProblem[]) =>
  new ApiError(
    400,
    'event-invalid',
    problems.map(({ message }) => message).join('; '),
    'Fix these fields; nothing was sent',
    problems.map(({ path, message }) => ({ path, message })),
  )

const unknownType = (type: string) =>
  new ApiError(
    400,
    'request-invalid',
    `type: EventSub has no type "${type}"`,
    'GET /api/openapi.json lists them',
  )

const elsewhere = (login: string) =>
  new ApiError(
    400,
    'event-invalid',
    `The event names a channel other than ${login}`,
    `Let its broadcaster's login be ${login}, or send it to the other streamer`,
  )
