import { randomInt } from 'node:crypto'
import type { Socket } from 'node:net'
import { WebSocket, type RawData } from 'ws'
import type { Address } from './addresses'
import type { ClientSocket, SocketOwner } from './client-socket'
import { closures, errorCodes, type Closure } from './errors'
import { errorFrame, pingFrame } from './frames'
import type { User } from './identity'
import { clientEventsPerSecond, RateLimit } from './rate-limit'
import { TokenBucket, type Rate } from './token-bucket'

const newSocketId = (): string => `${randomInt(10 ** 10)}.${randomInt(10 ** 10)}`

/** Frames of one turn of the event loop that are kept for one write. */
const MAX_WAITING_BYTES = 128 * 1024
/** How often a client may be told what is wrong, or that it is too fast, before it is closed. */
const REFUSALS = { burst: 100, perSecond: 1 } as const satisfies Rate
/** The close code of a connection that is lost without a word (RFC 6455). */
const LOST = 1006

/** What the connections of an app have in common; none of it throws. */
export interface ConnectionHost {
  maxBufferedBytes: number
  receive: (connection: Connection, data: RawData, isBinary: boolean) => void
  /** Counts a frame of any kind. False when nothing more is to be taken of it. */
  mayReceive: (connection: Connection) => boolean
  /** Called once for each, as soon as nothing more will be sent. */
  left: (connection: Connection, code: number) => void
  /** Called once for each, when TCP has ended. */
  ended: (connection: Connection) => void
  /** `Connection.flush`. */
  flush: (connection: Connection) => void
}

/** One client that has been let in to an app. */
export class Connection implements SocketOwner {
  readonly id = newSocketId()
  /** Names of the channels it has joined. */
  readonly subscriptions = new Set<string>()
  /** Who it has signed in as. */
  user?: User
  /** It may join no private or presence channel any more. */
  isBarred = false
  #isPresent = true
  #silentSweeps = 0
  /** What it had sent at the last sweep. */
  #bytesHeard = 0
  #clientEvents?: RateLimit
  #subscriptionChanges?: TokenBucket
  #refusals?: TokenBucket
  #frames?: TokenBucket
  /** Frames of this turn of the event loop: they go out in one write. */
  #waiting: Buffer[] = []
  #waitingBytes = 0

  constructor(
    private readonly webSocket: ClientSocket,
    private readonly stream: Socket,
    private readonly host: ConnectionHost,
    readonly address: Address,
  ) {
    webSocket.tell(this)
  }

  /** Whether neither side has begun to close it. */
  get isOpen(): boolean {
    return this.webSocket.readyState === WebSocket.OPEN
  }

  /**
   * Sends a frame made by `encodeFrame`.
   *
   * Without compression and fragments `ws` writes whole frames only, so a whole frame may be
   * written beside it; that spares it framing the same bytes again for each socket.
   */
  send(frame: Buffer): void {
    if (this.webSocket.readyState !== WebSocket.OPEN) return
    this.#waitingBytes += frame.length
    if (this.#waiting.push(frame) === 1) setImmediate(this.host.flush, this)
    if (this.#waitingBytes > MAX_WAITING_BYTES) this.flush()
  }

  /**
   * Writes what waits. A client that has left too much unread is closed instead, to reconnect and
   * catch up.
   */
  flush(): void {
    const waiting = this.#waiting
    const [first] = waiting
    this.#waiting = []
    this.#waitingBytes = 0
    if (!first || !this.isOpen) return
    if (this.webSocket.bufferedAmount > this.host.maxBufferedBytes) {
      return this.close(closures.slowConsumer)
    }
    this.stream.write(waiting.length > 1 ? Buffer.concat(waiting) : first)
  }

  /** What it may still send to others; made for the few that do. */
  get clientEvents(): RateLimit {
    return (this.#clientEvents ??= new RateLimit(clientEventsPerSecond))
  }

  /** How often it may still join and leave channels, at this rate. */
  subscriptionChanges(rate: Rate): TokenBucket {
    return (this.#subscriptionChanges ??= new TokenBucket(rate))
  }

  /** How often it may still send anything, at this rate. */
  frames(rate: Rate): TokenBucket {
    return (this.#frames ??= new TokenBucket(rate))
  }

  /** Tells the client what was wrong with what it sent; the socket stays open. */
  error(code: number, message: string): void {
    this.send(errorFrame(code, message))
  }

  /** The same, to a client that should know better: one that goes on all the same is closed. */
  refuse(message: string, closure: Closure = closures.tooManyMistakes): void {
    this.#refusals ??= new TokenBucket(REFUSALS)
    if (this.#refusals.take()) this.error(errorCodes.badFrame, message)
    else this.shut(closure)
  }

  /** How many sweeps of the heartbeat have found it silent without a break, with this one. */
  countSilence(): number {
    const { bytesRead } = this.stream
    if (bytesRead !== this.#bytesHeard) this.#silentSweeps = 0
    this.#bytesHeard = bytesRead
    this.#silentSweeps += 1
    return this.#silentSweeps
  }

  /** Asks for a sign of life, of the network (RFC 6455) and of the client (Pusher): either will do. */
  ping(): void {
    if (!this.isOpen) return
    this.flush()
    this.webSocket.ping()
    this.send(pingFrame)
  }

  /** Closes it with a code, after all that waits. */
  close({ code, message }: Closure): void {
    this.flush()
    this.webSocket.close(code, message)
  }

  /** Closes it and reads no more of it: it sends without end. */
  shut(closure: Closure): void {
    this.close(closure)
    this.webSocket.shut()
  }

  /** Ends it at once. */
  terminate(): void {
    this.webSocket.terminate()
    this.leave(LOST)
  }

  /** Nothing more will be sent: the socket is closing, or gone. */
  leave(code: number): void {
    if (!this.#isPresent) return
    this.#isPresent = false
    this.host.left(this, code)
  }

  mayAnswer(): boolean {
    return this.host.mayReceive(this)
  }

  receive(data: RawData, isBinary: boolean): void {
    this.host.receive(this, data, isBinary)
  }

  end(code: number): void {
    this.host.ended(this)
    this.leave(code)
  }
}
