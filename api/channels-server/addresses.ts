import { LRUCache } from 'lru-cache'
import { TokenBucket, type Rate } from './token-bucket'

/** Addresses without a socket that are remembered, so that coming back wins nothing. */
const MAX_GONE = 10_000

/** What one client address may take in all, by however many sockets. */
export interface AddressLimits {
  /** Sockets that it may hold open. */
  maxConnections: number
  /** How often it may open one. */
  connectionRate: Rate
  /** How often all of its sockets together may join and leave channels. */
  subscriptionRate: Rate
  /** How often all of its sockets together may send anything. */
  frameRate: Rate
}

/** What a client address has, and what is left of what it may have. */
export class Address {
  connections = 0
  /** Sockets that were refused and are closing. */
  refused = 0
  readonly #arrivals: TokenBucket
  readonly subscriptionChanges: TokenBucket
  readonly frames: TokenBucket

  constructor(
    readonly name: string,
    private readonly limits: AddressLimits,
  ) {
    this.#arrivals = new TokenBucket(limits.connectionRate)
    this.subscriptionChanges = new TokenBucket(limits.subscriptionRate)
    this.frames = new TokenBucket(limits.frameRate)
  }

  /** Whether it may open one more socket now. */
  mayConnect(): boolean {
    return this.connections < this.limits.maxConnections && this.#arrivals.take()
  }

  get isGone(): boolean {
    return this.connections === 0 && this.refused === 0
  }
}

/** The client addresses that have sockets, and those that had some not long ago. */
export class Addresses {
  readonly #present = new Map<string, Address>()
  readonly #gone = new LRUCache<string, Address>({ max: MAX_GONE })

  constructor(private readonly limits: AddressLimits) {}

  /** To be released when it may be gone. */
  get(name: string): Address {
    const present = this.#present.get(name)
    if (present) return present
    const address = this.#gone.get(name) ?? new Address(name, this.limits)
    this.#gone.delete(name)
    this.#present.set(name, address)
    return address
  }

  /** Holds an address no longer than it has sockets. */
  release(address: Address): void {
    if (!address.isGone) return
    this.#present.delete(address.name)
    this.#gone.set(address.name, address)
  }
}
