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

/** How full it is left when some that had their time had to go. */
const ROOM = 0.75
/** Of what all may weigh, what an address may hold before it counts as one that holds much. */
const LITTLE = 1 / 8
/** An honest one has come to its end by then. */
const TIME_MS = 1_000

/** A body that has not come to its end. */
interface Body {
  request: IncomingMessage
  bytes: number
  address: string
  begunAt: number
}

interface Holder {
  /** The first begun first. */
  bodies: Body[]
  bytes: number
}

interface Options {
  addressOf: AddressOf
  /** Ends a request before its body is there. */
  end: (request: IncomingMessage) => void
  maxBytesInAll?: number
  timeMs?: number
}

/**
 * Bounds the bodies that have not come to their end, by what they say they weigh. When they are too
 * many, those of the address that holds most go: the oldest, once they had their time, before that
 * the newest, of which least is read.
 * @returns a function that is told of each request
 */
export function watchBodies(options: Options) {
  const { addressOf, end, maxBytesInAll = MAX_BYTES_IN_ALL, timeMs = TIME_MS } = options
  const underWay = new Set<Body>()
  let bytesInAll = 0
  let lookAt = MANY

  function look(): void {
    for (const body of underWay) if (!isUnderWay(body)) forget(body)
    lookAt = 2 * underWay.size + MANY
    if (bytesInAll > maxBytesInAll) makeRoom(performance.now() - timeMs)
  }

  function forget(body: Body): void {
    bytesInAll -= body.bytes
    underWay.delete(body)
  }

  /**
   * Those begun before `horizon` go several at once: each time takes a look at all of them. Whoever
   * holds little is left alone as long as others can go.
   */
  function makeRoom(horizon: number): void {
    const holders = holdersOf(underWay)
    let room = 1
    while (bytesInAll > maxBytesInAll * room) {
      const most = largest(holders.values())
      const [oldest] = most.bytes > maxBytesInAll * LITTLE ? most.bodies : underWay
      const hadTime = oldest !== undefined && oldest.begunAt <= horizon
      const body = hadTime ? oldest : most.bodies.at(-1)
      if (!body) return
      if (hadTime) room = ROOM
      drop(body, holders)
    }
  }

  function drop(body: Body, holders: ReadonlyMap<string, Holder>): void {
    const holder = holders.get(body.address)
    if (holder) {
      holder.bytes -= body.bytes
      holder.bodies.splice(holder.bodies.indexOf(body), 1)
    }
    forget(body)
    end(body.request)
  }

  return (request: IncomingMessage): void => {
    const bytes = weightOf(request)
    if (bytes <= SMALL_BYTES) return
    underWay.add({ request, bytes, address: addressOf(request), begunAt: performance.now() })
    bytesInAll += bytes
    if (bytesInAll > maxBytesInAll || underWay.size > lookAt) look()
  }
}

/** The addresses that send bodies, each with those that it sends. */
function holdersOf(underWay: Iterable<Body>): Map<string, Holder> {
  const holders = new Map<string, Holder>()
  for (const body of underWay) {
    const holder = holders.get(body.address) ?? { bodies: [], bytes: 0 }
    holders.set(body.address, holder)
    holder.bodies.push(body)
    holder.bytes += body.bytes
  }
  return holders
}

function largest(holders: Iterable<Holder>): Holder {
  let most: Holder = { bodies: [], bytes: 0 }
  for (const holder of holders) if (holder.bytes > most.bytes) most = holder
  return most
}

const isUnderWay = ({ request }: Body): boolean => !request.readableEnded && !request.destroyed

function weightOf({ headers }: IncomingMessage): number {
  if (headers['transfer-encoding'] !== undefined) return MAX_BYTES_OF_ONE
  return Math.min(Number(headers['content-length'] ?? 0), MAX_BYTES_OF_ONE)
}
