import * as v from 'valibot'
import { keyOf, script, type Store } from '../../store'

const MAX_LEAVING = 20_000
/** Nobody is looked at later than this after the time has come; ms. */
const KEPT_MS = 60 * 60_000
const LEAVING = keyOf('leaving')

/** Streamers whom nobody watches any more, and when each is looked at (ms since 1970). */
export interface Leaving {
  /** Unless one is planned already, or too many are. */
  plan: (login: string, at: number) => void
  drop: (login: string) => void
  /** Takes those whose time has come. */
  due: (now: number) => string[] | Promise<string[]>
  /** When the next of those comes that this process knows of. */
  next: () => number | undefined
}

/** In the memory of this process, the soonest first. */
export function createLeaving(): Leaving {
  const leaving = new Map<string, number>()
  return {
    plan(login, at) {
      if (!leaving.has(login) && leaving.size < MAX_LEAVING) leaving.set(login, at)
    },
    drop: (login) => void leaving.delete(login),
    due(now) {
      const due = [...leaving].filter(([, at]) => at <= now).map(([login]) => login)
      for (const login of due) leaving.delete(login)
      return due
    },
    next: () => leaving.values().next().value,
  }
}

const PLAN = script(`
if redis.call('ZCARD', KEYS[1]) < ${MAX_LEAVING} then
  redis.call('ZADD', KEYS[1], 'NX', ARGV[1], ARGV[2])
  redis.call('PEXPIRE', KEYS[1], ${KEPT_MS})
end`)

const DUE = script(`
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[1])
return due`)

/**
 * Shared by all: whichever process looks first takes them, so that nobody is forgotten whose process
 * has ended. What Redis does not take is planned here.
 */
export function createSharedLeaving(store: Store): Leaving {
  const own = createLeaving()
  const times = createLeaving()
  return {
    plan(login, at) {
      times.plan(login, at)
      store.run(PLAN, [LEAVING], [String(at), login]).catch(() => own.plan(login, at))
    },
    drop(login) {
      own.drop(login)
      times.drop(login)
      store.send(['ZREM', LEAVING, login]).catch(() => {})
    },
    async due(now) {
      await times.due(now)
      const shared = await store.run(DUE, [LEAVING], [String(now)]).catch(() => [])
      return [...new Set([...v.parse(v.array(v.string()), shared), ...(await own.due(now))])]
    },
    next: times.next,
  }
}
