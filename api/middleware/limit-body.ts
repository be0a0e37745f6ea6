import { createMiddleware } from 'hono/factory'
import { ApiError, refusal } from './api-error'
import { header, type NodeEnv } from './header'

/** What a path takes that is no exception. */
const MAX_BODY_BYTES = 64 * 1024

/** Paths that bound what they read by themselves: Pusher's API takes a megabyte, once it is signed. */
const BOUNDED_BY_THEMSELVES = ['/apps/']

/**
 * Refuses a body that declares more than is taken, or no length at all, before a byte of it is
 * read. `hono/body-limit` would open the stream first, and then the connection can't be kept.
 */
export const limitBody = createMiddleware<NodeEnv>(async (c, next) => {
  const { method, path } = c.req
  if (BOUNDED_BY_THEMSELVES.some((start) => path.startsWith(start))) return next()
  const isEndless = header(c, 'transfer-encoding') !== undefined
  if (!isEndless && Number(header(c, 'content-length') ?? 0) <= MAX_BODY_BYTES) return next()
  // Nobody reads the body of a GET: Node would take it to its end to keep the connection.
  if (method === 'GET' || method === 'HEAD') c.header('Connection', 'close')
  throw isEndless ? lengthRequired() : tooLarge(MAX_BODY_BYTES)
})

const lengthRequired = () =>
  new ApiError(
    411,
    'length-required',
    'The length of the body is missing',
    'Send Content-Length instead of Transfer-Encoding',
  )

/** A body that is more than we read. */
export const tooLarge = (maxBytes: number) =>
  refusal(413, 'body-too-large', { code: 'body-too-large', facts: { kib: maxBytes / 1024 } })
