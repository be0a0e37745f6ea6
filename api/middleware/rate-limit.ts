import type { Context, Env } from 'hono'
import { createMiddleware } from 'hono/factory'
import { LRUCache } from 'lru-cache'
import { ApiError } from './api-error'

const MINUTE_MS = 60_000

/** A login and 64 characters of a header: clients choose them, and they are kept for a minute. */
const MAX_NAME = 90

/** About 3 MB; beyond it the one that has been quiet longest begins anew. */
const MAX_CLIENTS = 20_000

/**
 * Lets a client make so many requests in a minute; 429 with Retry-After (s) to what is more.
 * @param clientOf names whose request it is: an address, or a user
 */
export function rateLimit<E extends Env>(
  perMinute: number,
  clientOf: (c: Context<E>) => string,
  now: () => number = () => performance.now(),
) {
  const minutes = new LRUCache<string, { requests: number }>({
    max: MAX_CLIENTS,
    ttl: MINUTE_MS,
    ttlResolution: 0,
    perf: { now },
  })
  return createMiddleware<E>(async (c, next) => {
    const client = clientOf(c)
    if (client.length > MAX_NAME) throw nameTooLong()
    const minute = minutes.get(client) ?? { requests: 0 }
    if (minute.requests === 0) minutes.set(client, minute)
    minute.requests += 1
    if (minute.requests > perMinute) {
      const wait = Math.ceil(minutes.getRemainingTTL(client) / 1000)
      c.header('Retry-After', String(wait))
      throw rateLimited(perMinute, wait)
    }
    await next()
  })
}

const nameTooLong = () =>
  new ApiError(
    400,
    'request-invalid',
    'The header that tells who asks is too long',
    'Send at most 64 characters in it',
  )

const rateLimited = (perMinute: number, wait: number) =>
  new ApiError(
    429,
    'rate-limited',
    `More than ${perMinute} such requests in a minute`,
    `Try again in ${wait} s`,
  )
