import { createMiddleware } from 'hono/factory'
import { ApiError, refusal } from './api-error'
import { header, type NodeEnv } from './header'

/**
 * Refuses a body that declares more than `maxBytes`, or no length at all, before a byte of it is
 * read. `hono/body-limit` would open the stream first, and then the connection can't be kept.
 */
export const limitBody = (maxBytes: number) =>
  createMiddleware<NodeEnv>(async (c, next) => {
    if (header(c, 'transfer-encoding')) {
      throw new ApiError(
        411,
        'length-required',
        'The body does not say how long it is',
        'Send Content-Length instead of Transfer-Encoding',
      )
    }
    if (Number(header(c, 'content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes)
    await next()
  })

/** A body that is more than we read. */
export const tooLarge = (maxBytes: number) =>
  refusal(413, 'body-too-large', { code: 'body-too-large', facts: { kib: maxBytes / 1024 } })
