import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import * as v from 'valibot'
import { ApiError } from '../errors'
import { isEventType } from '../eventsub/catalogue'
import { checkEvent, type FieldProblem } from '../eventsub/check'
import { isLogin } from '../eventsub/login'
import type { Streamer } from '../eventsub/types'
import { isOn, replayMessage, signedCallback, testMessage, type LabMessage } from '../lab/message'
import { createSenders } from '../lab/senders'
import type { NodeEnv } from '../middleware/header'
import { optionalUser } from '../middleware/optional-user'
import { rateLimit } from '../middleware/rate-limit'
import type { Viewer } from '../realtime/access'
import type { Services } from '../services'
import { valid } from './validate'

/** It never leaves this process. */
const INTERNAL_URL = 'http://localhost/api/callback'
/** A rehearsal of all types, and a recording at twenty times its speed. */
const EVENTS_PER_MINUTE = 1_200

const typeName = v.pipe(v.string(), v.regex(/^[\w.]{1,100}$/, 'must be a type of EventSub'))
const request = v.object({
  streamer: v.pipe(v.string(), v.toLowerCase(), v.check(isLogin, 'must be a Twitch name')),
  type: typeName,
  event: v.optional(v.record(v.string(), v.unknown())),
  replay: v.optional(v.boolean()),
})

/** The Event Lab: makes an event, signs it and sends it through `post` like any callback. */
export const lab = (
  { env, streamers, sessions, addressOf }: Services,
  post: (callback: Request) => Response | Promise<Response>,
) => {
  const senders = createSenders(env)
  const limit = rateLimit<NodeEnv & { Variables: { viewer: Viewer | undefined } }>(
    EVENTS_PER_MINUTE,
    (c) => c.var.viewer?.session.userId ?? addressOf(c.env?.incoming),
  )
  return new Hono().post(
    '/events',
    optionalUser(sessions),
    limit,
    valid('json', request),
    async (c) => {
      const { viewer } = c.var
      const { streamer: login, ...asked } = c.req.valid('json')
      senders.check(viewer, login)
      const streamer = await streamers.find(login, viewer?.token)
      const id = randomUUID()
      const message = messageOf(id, streamer, asked)
      const answer = await post(signedCallback(INTERNAL_URL, env.eventSubSecret, id, message))
      return answer.ok ? c.json({ id }) : answer
    },
  )
}

type Asked = Omit<v.InferOutput<typeof request>, 'streamer'>

/** @throws {ApiError} 400 naming what can't be sent */
function messageOf(id: string, streamer: Streamer, { type, event, replay }: Asked): LabMessage {
  const message = replay
    ? replayMessage(id, type, streamer, event ?? {})
    : testMessage(id, checkedType(type, event), streamer, event)
  if (!isOn(streamer, message)) throw elsewhere(streamer.login)
  return message
}

function checkedType(type: string, event?: object) {
  if (!isEventType(type)) throw unknownType(type)
  if (!event) return type
  const problems = checkEvent(type, event).filter(({ isUnknown }) => !isUnknown)
  if (problems.length > 0) throw invalid(problems)
  return type
}

const invalid = (problems: readonly FieldProblem[]) =>
  new ApiError(
    400,
    'event-invalid',
    problems.map(({ message }) => message).join('; '),
    'Mend these fields: nothing was sent',
    problems.map(({ path, message }) => ({ path, message })),
  )

const unknownType = (type: string) =>
  new ApiError(
    400,
    'request-invalid',
    `type: there is no type "${type}" of EventSub`,
    'GET /api/openapi.json lists them',
  )

const elsewhere = (login: string) =>
  new ApiError(
    400,
    'event-invalid',
    `The event names another channel than ${login}`,
    `Let its broadcaster's login be ${login}, or send it to the other streamer`,
  )
