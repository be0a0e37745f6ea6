import type { Context, Env } from 'hono'
import { createMiddleware } from 'hono/factory'
import { LRUCache } from 'lru-cache'
import { ApiError } from './api-error'

/** What limits count in, ms. */
export const MINUTE_MS = 60_000

/** A login and 64 characters of a header: clients choose them, and they are kept for a minute. */
const MAX_NAME = 90

/** About 3 MB; beyond it the one that has been quiet longest begins anew. */
const MAX_CLIENTS = 20_000

/** More than is let through in a minute; `wait` in seconds. */
export interface TooMany {
  perMinute: number
  wait: number
}

/** Counts one more of a client, and says so where that is one too many. */
export type Limiter = (client: string) => TooMany | undefined | Promise<TooMany | undefined>

/** One that knows by itself. */
export type OwnLimiter = (client: string) => TooMany | undefined

/** A limiter of so many in a minute for each client. */
export function createLimiter(
  perMinute: number,
  now: () => number = () => performance.now(),
): OwnLimiter {
  const minutes = new LRUCache<string, { requests: number }>({
    max: MAX_CLIENTS,
    ttl: MINUTE_MS,
    ttlResolution: 0,
    perf: { now },
  })
  return (client) => {
    const minute = minutes.get(client) ?? { requests: 0 }
    if (minute.requests === 0) minutes.set(client, minute)
    minute.requests += 1
    if (minute.requests <= perMinute) return undefined
    return { perMinute, wait: Math.ceil(minutes.getRemainingTTL(client) / 1000) }
  }
}

/** @throws {ApiError} 429 with Retry-After (s), where it is one too many */
export function refuseTooMany(c: Pick<Context, 'header'>, tooMany: TooMany | undefined): void {
  if (!tooMany) return
  c.header('Retry-After', String(tooMany.wait))
  throw rateLimited(tooMany)
}

/**
 * Lets a client make as many requests as the limiter says; 429 with Retry-After (s) to what is more.
 * @param clientOf names whose request it is: an address, or a user
 */
export function rateLimit<E extends Env>(limiter: Limiter, clientOf: (c: Context<E>) => string) {
  return createMiddleware<E>(async (c, next) => {
    const client = clientOf(c)
    if (client.length > MAX_NAME) throw nameTooLong()
    refuseTooMany(c, await limiter(client))
    await next()
  })
}

const nameTooLong = () =>
  new ApiError(
    400,
    'request-invalid',
    'The header that says who is asking is too long',
    'Send at most 64 characters in it',
  )

const rateLimited = ({ perMinute, wait }: TooMany) =>
  new ApiError(
    429,
    'rate-limited',
    `More than ${perMinute} of these requests in a minute`,
    `Try again in ${wait} s`,
  )
