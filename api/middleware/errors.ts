import type { ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ApiError, refusal, type ErrorBody } from './api-error'
import type { NodeEnv } from './header'
import type { AddressOf } from '../operations/client-address'
import type { Logger } from '../operations/log'
import { EventRefused, PublishError } from '../realtime'
import { StoreUnavailable } from '../store'

/** Which request an error ended, for the log. */
interface FailedRequest {
  requestId: unknown
  method: string
  path: string
  /** Nobody waits for the answer any more: what was not finished for them is no trouble. */
  isGone?: boolean
  /** Who has sent it: told of those who send too much. */
  address?: () => string
}

interface ErrorAnswer {
  status: ContentfulStatusCode
  headers: Record<string, string>
  body: ErrorBody
}

/**
 * What is answered where something was thrown: an `ApiError` as it says; anything else is our fault:
 * logged whole, told as a 500.
 * @param onFault called of each that is
 */
export function errorAnswer(
  thrown: unknown,
  { isGone = false, address, ...request }: FailedRequest,
  log: Logger,
  onFault: () => void,
): ErrorAnswer {
  const error = apiErrorOf(thrown)
  // The callback answers before the security headers are set.
  const headers = { 'X-Content-Type-Options': 'nosniff' }
  if (!error) {
    onFault()
    log.error({ ...request, err: thrown }, 'An error nobody expected')
    return { status: 500, headers, body: internal().body }
  }
  const { status, code, body } = error
  const who = status === 429 ? { address: address?.() } : {}
  const level = status >= 500 && !isGone ? 'error' : 'info'
  log[level]({ ...request, ...who, status, code }, error.message)
  const retryAfter = error.retryAfter ?? (status === 503 ? 5 : undefined)
  if (retryAfter === undefined) return { status, headers, body }
  return { status, headers: { ...headers, 'Retry-After': String(retryAfter) }, body }
}

interface ErrorHandlerOptions {
  addressOf: AddressOf
  /** Called of each error that is our fault. */
  onFault: () => void
}

/** Answers as `errorAnswer` says. */
export const errorHandler =
  (log: Logger, { addressOf, onFault }: ErrorHandlerOptions): ErrorHandler<NodeEnv> =>
  (thrown, c) => {
    const { method, path } = c.req
    const requestId: unknown = c.get('requestId')
    const isGone = c.req.raw.signal.aborted
    const address = () => addressOf(c.env?.incoming)
    const request = { requestId, method, path, isGone, address }
    const { status, headers, body } = errorAnswer(thrown, request, log, onFault)
    return c.json(body, status, headers)
  }

/** What a caller is told of an error that is our fault. */
export const internal = () => refusal(500, 'internal', { code: 'internal', facts: {} })

/** What a caller is told of an error; undefined of one that is our fault. */
export function apiErrorOf(thrown: unknown): ApiError | undefined {
  if (thrown instanceof EventRefused) return refusedByPusher(thrown)
  if (thrown instanceof PublishError) return notTaken(thrown)
  if (thrown instanceof StoreUnavailable) return notShared(thrown)
  if (thrown instanceof HTTPException && thrown.status === 400) return unreadable(thrown)
  if (isHangUp(thrown)) return cutOff()
  return thrown instanceof ApiError ? thrown : undefined
}

/** No new try would help: a 503 would only bring it again. */
const refusedByPusher = (error: EventRefused) =>
  refusal(400, 'message-unreadable', {
    code: 'refused-by-pusher',
    facts: { reason: error.message },
  })

/** Twitch sends a callback again that was answered 503. */
const notTaken = (error: PublishError) =>
  refusal(503, 'publisher-unavailable', {
    code: 'publisher-unavailable',
    facts: { reason: error.message },
  })

/** As above; a page asks again by itself. */
const notShared = (error: StoreUnavailable) =>
  refusal(503, 'store-unavailable', {
    code: 'store-unavailable',
    facts: { reason: error.message },
  })

/** Hono can't make out a body by its Content-Type. */
const unreadable = (error: HTTPException) =>
  new ApiError(400, 'body-unreadable', error.message, 'Send a body that fits its Content-Type')

/** What Node says of a request whose sender has gone before its body was there. */
const isHangUp = (thrown: unknown): boolean =>
  thrown instanceof Error &&
  thrown.message === 'aborted' &&
  'code' in thrown &&
  thrown.code === 'ECONNRESET'

/** Nobody hears it; it is no fault of ours. */
const cutOff = () =>
  new ApiError(
    400,
    'body-unreadable',
    'The connection ended before the body did',
    'Send as many bytes as Content-Length says',
  )

/** A path of the API that does not exist. */
export const notFound: NotFoundHandler = (c) => {
  const error = new ApiError(
    404,
    'not-found',
    `There is no ${c.req.method} ${c.req.path}`,
    'GET /api/docs lists the routes of the API',
  )
  return c.json(error.body, 404)
}
