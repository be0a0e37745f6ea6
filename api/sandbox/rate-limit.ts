import { createMiddleware } from 'hono/factory'
import type { Caller } from './authenticate'
import { Refusal } from './refusal'

/** Points of a full bucket, and what comes back in a minute. */
const LIMIT = 800
const PER_MS = LIMIT / 60_000

/** Twitch's token bucket, one for the app and one for each user, told in `Ratelimit-*` headers. */
export function rateLimit(now: () => number = Date.now) {
  const buckets = new Map<string, { points: number; at: number }>()
  return createMiddleware<Caller>(async (c, next) => {
    const owner = c.var.token.userId ?? 'app'
    const at = now()
    const last = buckets.get(owner) ?? { points: LIMIT, at }
    const points = Math.min(LIMIT, last.points + (at - last.at) * PER_MS)
    const left = points < 1 ? points : points - 1
    buckets.set(owner, { points: left, at })
    c.header('Ratelimit-Limit', `${LIMIT}`)
    c.header('Ratelimit-Remaining', `${Math.floor(left)}`)
    c.header('Ratelimit-Reset', `${Math.ceil((at + (LIMIT - left) / PER_MS) / 1000)}`)
    if (points < 1) throw new Refusal(429, 'Too Many Requests')
    await next()
  })
}
