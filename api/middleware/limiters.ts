import * as v from 'valibot'
import { keyOf, script, type Store } from '../store'
import { createLimiter, MINUTE_MS, type Limiter } from './rate-limit'

/** Makes a limiter; those of one name are one, in whatever process. */
export type MakeLimiter = (name: string, perMinute: number) => Limiter

const COUNT = script(`
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ${MINUTE_MS}) end
return { count, redis.call('PTTL', KEYS[1]) }`)

const counted = v.tuple([v.number(), v.number()])

/** Limiters that processes share by a store; while it is away each counts by itself. */
export function limitersBy(store: Store | undefined): MakeLimiter {
  if (!store) return (_name, perMinute) => createLimiter(perMinute)
  return (name, perMinute) => {
    const own = createLimiter(perMinute)
    return async (client) => {
      const tooMany = await own(client)
      if (tooMany) return tooMany
      const key = keyOf(`limit:${name}:${client}`)
      const answer = await store.run(COUNT, [key], []).catch(() => [0, 0])
      const [count, leftMs] = v.parse(counted, answer)
      if (count <= perMinute) return undefined
      return { perMinute, wait: Math.max(1, Math.ceil(leftMs / 1000)) }
    }
  }
}
