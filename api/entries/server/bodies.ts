import type { IncomingMessage } from 'node:http'
import type { AddressOf } from '../../operations/client-address'

/** What all bodies under way may weigh together: many times what is honestly sent at once. */
const MAX_BYTES_IN_ALL = 8 * 1024 * 1024
/** More than this nobody reads of one, however long it says it is, or when it does not say. */
const MAX_BYTES_OF_ONE = 1024 * 1024
/** Up to so much is left to the bounds of connections: nothing may be noted of each callback. */
const SMALL_BYTES = 8 * 1024
/** Those that have come meanwhile are forgotten when so many more are known. */
const MANY = 1_000

/** How full it is left when some had to go. */
const ROOM = 0.75

interface Holder {
  requests: IncomingMessage[]
  bytes: number
}

interface Options {
  addressOf: AddressOf
  /** Ends a request before its body is there. */
  end: (request: IncomingMessage) => void
  maxBytesInAll?: number
}

/**
 * Bounds the bodies that have not come to their end, by what they say they weigh. When they are too
 * many, those go that wait longest of the address that holds most: an honest one comes in a moment.
 * @returns a function that is told of each request
 */
export function watchBodies({ addressOf, end, maxBytesInAll = MAX_BYTES_IN_ALL }: Options) {
  const underWay = new Map<IncomingMessage, number>()
  let bytesInAll = 0
  let lookAt = MANY

  function look(): void {
    for (const request of underWay.keys()) if (!isUnderWay(request)) forget(request)
    lookAt = 2 * underWay.size + MANY
    if (bytesInAll > maxBytesInAll) makeRoom()
  }

  function forget(request: IncomingMessage): void {
    bytesInAll -= underWay.get(request) ?? 0
    underWay.delete(request)
  }

  /** Some at once: each time takes a look at all of them. */
  function makeRoom(): void {
    const holders = holdersOf(underWay, addressOf)
    while (bytesInAll > maxBytesInAll * ROOM) {
      const most = holders.reduce((one, other) => (other.bytes > one.bytes ? other : one))
      const longest = most.requests.shift()
      if (!longest) return
      most.bytes -= underWay.get(longest) ?? 0
      forget(longest)
      end(longest)
    }
  }

  return (request: IncomingMessage): void => {
    const bytes = weightOf(request)
    if (bytes <= SMALL_BYTES) return
    underWay.set(request, bytes)
    bytesInAll += bytes
    if (bytesInAll > maxBytesInAll || underWay.size > lookAt) look()
  }
}

/** The addresses that send bodies, each with those that it sends, the first begun first. */
function holdersOf(underWay: ReadonlyMap<IncomingMessage, number>, addressOf: AddressOf): Holder[] {
  const holders = new Map<string, Holder>()
  for (const [request, bytes] of underWay) {
    const address = addressOf(request)
    const holder = holders.get(address) ?? { requests: [], bytes: 0 }
    holders.set(address, holder)
    holder.requests.push(request)
    holder.bytes += bytes
  }
  return [...holders.values()]
}

const isUnderWay = (request: IncomingMessage): boolean =>
  !request.readableEnded && !request.destroyed

function weightOf({ headers }: IncomingMessage): number {
  if (headers['transfer-encoding'] !== undefined) return MAX_BYTES_OF_ONE
  return Math.min(Number(headers['content-length'] ?? 0), MAX_BYTES_OF_ONE)
}
