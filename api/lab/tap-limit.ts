import { LRUCache } from 'lru-cache'
import { createLimiter, type TooMany } from '../middleware/rate-limit'

const MINUTE_MS = 60_000
const TAPS_PER_PHONE = 60
const TAPS_OF_NEWCOMERS = 900
/** So many phones behind one address are remembered as regulars. */
const MAX_REGULARS = 100
const MAX_ROOMS = 1_000

/** What names a phone; anything else counts as none. */
const phonePattern = /^[\w-]{1,64}$/

/** A tap: with which code, from which address, and what the phone calls itself. */
export interface Tap {
  code: string
  address: string
  phone: string | undefined
}

/**
 * Limits taps by code and address, so that nobody spends what others may. A phone's name is only
 * what it says: those behind one address that have been here for a minute keep their own share,
 * whatever names somebody makes up beside them; newcomers share theirs.
 */
export function createTapLimit(now: () => number = () => performance.now()) {
  const phones = createLimiter(TAPS_PER_PHONE, now)
  const newcomers = createLimiter(TAPS_OF_NEWCOMERS, now)
  /** When phones were first seen, by code and address. */
  const rooms = new LRUCache<string, Map<string, number>>({ max: MAX_ROOMS })

  function seenIn(room: string): Map<string, number> {
    const seen = rooms.get(room) ?? new Map<string, number>()
    rooms.set(room, seen)
    return seen
  }

  return ({ code, address, phone = '' }: Tap): TooMany | undefined => {
    const name = phonePattern.test(phone) ? phone : ''
    const room = `${code} ${address}`
    const seen = seenIn(room)
    const isRegular = now() - (seen.get(name) ?? Infinity) >= MINUTE_MS
    const tooMany = phones(`${room} ${name}`) ?? (isRegular ? undefined : newcomers(room))
    if (!tooMany && !seen.has(name) && seen.size < MAX_REGULARS) seen.set(name, now())
    return tooMany
  }
}
