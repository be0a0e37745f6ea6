import type { ClientResponse, InferRequestType, InferResponseType } from 'hono/client'
import * as v from 'valibot'
import { answerOf, RefusedError, routes } from './rpc'
import type { ReceivedDescriptor } from '../../api/shared/descriptions/descriptor'
import type { Cursor } from '../../api/shared/listen/cursor'
import { envelopeSchema, historySchema } from '../../api/shared/listen/feed-event'

export const { api } = routes

/** Public settings of this server. */
export type Config = InferResponseType<typeof api.config.$get, 200>
/** Who is logged in, as Twitch says. */
export type Viewer = InferResponseType<typeof api.auth.session.$get, 200>
/** A streamer's profile, with the stream if live. */
export type Streamer = InferResponseType<(typeof api.streamers)[':login']['$get'], 200>
/** What a streamer has shown and will show. */
export type Programme = InferResponseType<
  (typeof api.streamers)[':login']['programme']['$get'],
  200
>
/** What a check of the installation has found. */
export type Check = InferResponseType<typeof api.setup.$get, 200>['checks'][number]

type Standing = InferResponseType<(typeof api.streamers)[':login']['subscriptions']['$put'], 200>
/** How each EventSub type stands for a streamer. */
export type Topic = Omit<Standing['topics'][number], 'why'> & { why?: ReceivedDescriptor }
/** What our subscriptions cost at Twitch, and how much is allowed. */
export type TopicCost = Standing['cost']

export const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } })
/** Public things need no token. */
export const ifAny = (token: string) => (token ? bearer(token) : {})
/** A server that doesn't answer in this time (ms) counts as unreachable. */
const REQUEST_TIMEOUT_MS = 8000
export const withTimeout = () => ({ init: { signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) } })

export const getConfig = () => answerOf(api.config.$get({}, withTimeout()))

export const getSetup = () =>
  answerOf(api.setup.$get({}, { init: { signal: AbortSignal.timeout(30_000) } }))

export const getSession = (token: string) =>
  answerOf(api.auth.session.$get({}, { ...bearer(token), ...withTimeout() }))

export const endSession = (token: string) => answerOf(api.auth.session.$delete({}, bearer(token)))

export const getStreamer = (login: string, token: string) =>
  answerOf(
    api.streamers[':login'].$get(
      { param: { login } },
      { ...(token && bearer(token)), ...withTimeout() },
    ),
  )

export const getProgramme = (login: string, token: string) =>
  answerOf(
    api.streamers[':login'].programme.$get(
      { param: { login } },
      { ...ifAny(token), ...withTimeout() },
    ),
  )

export const subscribeTopics = (login: string, token: string) =>
  answerOf(api.streamers[':login'].subscriptions.$put({ param: { login } }, bearer(token)))

/** What the history of a Pusher channel holds after the cursors, oldest first. */
export async function getEvents(
  login: string,
  channel: string,
  { epoch: own, after: seq = 0, beside }: Partial<Cursor>,
  token: string,
) {
  const epoch = [own, beside].filter((one) => one !== undefined)
  const after = [`${seq}`]
  const request = { param: { login }, query: { channel, epoch, after } }
  const options = { ...ifAny(token), ...withTimeout() }
  const { $get } = api.streamers[':login'].events
  return v.parse(historySchema, await read($get(request, options)))
}

/** One event, whole. */
export async function getEvent(login: string, id: string, token: string) {
  const options = { ...ifAny(token), ...withTimeout() }
  const { $get } = api.streamers[':login'].events[':id']
  return v.parse(envelopeSchema, await read($get({ param: { login, id } }, options)))
}

/** The body of an answer that goes out as it was stored, so that its type is unknown. */
const read = async (response: Promise<ClientResponse<unknown>>): Promise<unknown> =>
  answerOf(response)

/** What the Event Lab is to send: `event` is laid over the type's sample, a replay sent as it is. */
export type LabOrder = InferRequestType<typeof api.lab.events.$post>['json']

/** Sends it as a callback, through the code that Twitch's go through; answers its id. */
export const sendEvent = (order: LabOrder, token: string) =>
  answerOf(api.lab.events.$post({ json: order }, ifAny(token)))

/** Why a request failed: the API's code and words, or `network` when nothing answered. */
export interface Problem {
  code: string
  message: string
}

const errorBody = v.object({ error: v.object({ code: v.string(), message: v.string() }) })

/** Makes a problem of whatever a request threw. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof RefusedError)) return { code: codeOf(error), message: '' }
  const body = v.safeParse(errorBody, error.body)
  return body.success ? body.output.error : { code: 'unknown', message: error.message }
}

/** Whether the API has decided that this viewer may not have it. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof RefusedError && (error.status === 401 || error.status === 403)

/** fetch throws a TypeError when nothing answers and a DOMException when patience ends. */
const codeOf = (error: unknown) =>
  error instanceof TypeError || error instanceof DOMException ? 'network' : 'unknown'
