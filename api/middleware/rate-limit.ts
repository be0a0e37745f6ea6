import { createMiddleware } from 'hono/factory'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { ApiError } from '../errors'
import type { AddressOf } from '../operations/client-address'
import type { NodeEnv } from './header'

const MINUTE = 60

/** Lets an address make so many requests in a minute; 429 with Retry-After (s) to what is more. */
export const rateLimit = (perMinute: number, addressOf: AddressOf) => {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE })
  return createMiddleware<NodeEnv>(async (c, next) => {
    try {
      await limiter.consume(addressOf(c.env?.incoming))
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const wait = Math.ceil(refusal.msBeforeNext / 1000)
      c.header('Retry-After', String(wait))
      throw new ApiError(
        429,
        'rate-limited',
        `More than ${perMinute} such requests in a minute`,
        `Try again in ${wait} s`,
      )
    }
    await next()
  })
}
