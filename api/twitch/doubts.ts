import { LRUCache } from 'lru-cache'
import { ApiError } from '../middleware/api-error'
import { noNotes, type Notes } from '../store'

const MINUTE_MS = 60_000
/** Tokens of one address that Twitch may refuse in a minute. */
const MAX_REFUSED = 5
const MAX_ADDRESSES = 20_000
/** What processes tell each other of addresses that send bad ones. */
const REFUSED = 'refused-tokens'

/** How often Twitch is asked in vain for one address. */
export interface Doubts {
  /**
   * Checks a token that nobody knows yet, unless too many of this address were refused.
   * @throws {ApiError} 429 `rate-limited`, and what `check` throws
   */
  check: <T>(address: string, check: () => Promise<T>) => Promise<T>
}

interface Address {
  refused: number
  /** Checks that may still turn out to be refusals. */
  underWay: Set<Promise<unknown>>
}

/** Counts refusals by address, of all processes; tokens that are good cost nothing. */
export function createDoubts(
  now: () => number = () => performance.now(),
  notes: Notes = noNotes,
): Doubts {
  const addresses = new LRUCache<string, Address>({
    max: MAX_ADDRESSES,
    ttl: MINUTE_MS,
    ttlResolution: 0,
    perf: { now },
  })

  function known(address: string): Address {
    const found = addresses.get(address)
    if (found) return found
    const made = { refused: 0, underWay: new Set<Promise<unknown>>() }
    addresses.set(address, made)
    return made
  }

  notes.hear(REFUSED, MINUTE_MS, (name) => {
    known(name).refused += 1
  })

  return {
    async check(name, check) {
      const address = known(name)
      while (address.refused + address.underWay.size >= MAX_REFUSED) {
        if (address.refused >= MAX_REFUSED) {
          throw tooMany(Math.ceil(addresses.getRemainingTTL(name) / 1000))
        }
        await Promise.race(address.underWay)
      }
      const answer = check()
      const settled = answer.then(
        () => {},
        (error: unknown) => {
          if (!(error instanceof ApiError && error.status === 401)) return
          address.refused += 1
          notes.tell(REFUSED, name)
        },
      )
      address.underWay.add(settled)
      void settled.then(() => address.underWay.delete(settled))
      return await answer
    },
  }
}

function tooMany(seconds: number): ApiError {
  const error = new ApiError(
    429,
    'rate-limited',
    'Too many tokens from this address were refused by Twitch this minute',
    `Try again in ${seconds} s, or log in again`,
  )
  error.retryAfter = Math.max(seconds, 1)
  return error
}
