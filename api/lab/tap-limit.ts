import { LRUCache } from 'lru-cache'
import { createLimiter, type TooMany } from '../middleware/rate-limit'

const MINUTE_MS = 60_000
const TAPS_PER_PHONE = 60
const TAPS_OF_NEWCOMERS = 900
/** So many phones behind one address are remembered as regulars. */
const MAX_REGULARS = 100
/** After so long without a tap a regular makes room, where room is needed. */
const AWAY_MS = 3 * MINUTE_MS
const MAX_ROOMS = 1_000

/** What names a phone; anything else counts as none. */
const phonePattern = /^[\w-]{1,64}$/

/** A tap: with which code, from which address, and what the phone calls itself. */
export interface Tap {
  code: string
  address: string
  phone: string | undefined
}

interface Seen {
  first: number
  last: number
}

/**
 * Limits taps by code and address, so that nobody spends what others may. A phone's name is only
 * what it says: those behind one address that have been here for a minute keep their own share,
 * whatever names somebody makes up beside them; newcomers share theirs.
 */
export function createTapLimit(now: () => number = () => performance.now()) {
  const phones = createLimiter(TAPS_PER_PHONE, now)
  const newcomers = createLimiter(TAPS_OF_NEWCOMERS, now)
  /** When phones were first and last seen, by code and address. */
  const rooms = new LRUCache<string, Map<string, Seen>>({ max: MAX_ROOMS })

  function seenIn(room: string): Map<string, Seen> {
    const seen = rooms.get(room) ?? new Map<string, Seen>()
    rooms.set(room, seen)
    return seen
  }

  function remember(seen: Map<string, Seen>, name: string, at: number): void {
    const known = seen.get(name)
    if (known) known.last = at
    else if (seen.size < MAX_REGULARS || makeRoom(seen, at)) seen.set(name, { first: at, last: at })
  }

  return ({ code, address, phone = '' }: Tap): TooMany | undefined => {
    const name = phonePattern.test(phone) ? phone : ''
    const room = `${code} ${address}`
    const seen = seenIn(room)
    const isRegular = now() - (seen.get(name)?.first ?? Infinity) >= MINUTE_MS
    const tooMany = phones(`${room} ${name}`) ?? (isRegular ? undefined : newcomers(room))
    if (!tooMany) remember(seen, name, now())
    return tooMany
  }
}

/** Forgets who has been away; false when nobody has. */
function makeRoom(seen: Map<string, Seen>, now: number): boolean {
  const before = seen.size
  for (const [name, { last }] of seen) if (now - last > AWAY_MS) seen.delete(name)
  return seen.size < before
}
