import { createMiddleware } from 'hono/factory'
import { LRUCache } from 'lru-cache'
import { ApiError } from '../errors'
import type { AddressOf } from '../operations/client-address'
import type { NodeEnv } from './header'

const MINUTE_MS = 60_000

/** About 3 MB; beyond it the address that has been quiet longest begins anew. */
const MAX_ADDRESSES = 20_000

/** Lets an address make so many requests in a minute; 429 with Retry-After (s) to what is more. */
export function rateLimit(
  perMinute: number,
  addressOf: AddressOf,
  now: () => number = () => performance.now(),
) {
  const minutes = new LRUCache<string, { requests: number }>({
    max: MAX_ADDRESSES,
    ttl: MINUTE_MS,
    ttlResolution: 0,
    perf: { now },
  })
  return createMiddleware<NodeEnv>(async (c, next) => {
    const address = addressOf(c.env?.incoming)
    const minute = minutes.get(address) ?? { requests: 0 }
    if (minute.requests === 0) minutes.set(address, minute)
    minute.requests += 1
    if (minute.requests > perMinute) {
      const wait = Math.ceil(minutes.getRemainingTTL(address) / 1000)
      c.header('Retry-After', String(wait))
      throw rateLimited(perMinute, wait)
    }
    await next()
  })
}

const rateLimited = (perMinute: number, wait: number) =>
  new ApiError(
    429,
    'rate-limited',
    `More than ${perMinute} such requests in a minute`,
    `Try again in ${wait} s`,
  )
