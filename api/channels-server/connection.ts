import { randomInt } from 'node:crypto'
import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import { closures, type Closure } from './errors'
import { errorFrame, pingFrame } from './frames'
import type { User } from './identity'
import { clientEventsPerSecond, RateLimit } from './rate-limit'

const newSocketId = (): string => `${randomInt(10 ** 10)}.${randomInt(10 ** 10)}`

/** One client that has been let in to an app. */
export class Connection {
  readonly id = newSocketId()
  /** Names of the channels it has joined. */
  readonly subscriptions = new Set<string>()
  /** Who it has signed in as. */
  user?: User
  /** Heartbeat sweeps since the client was last heard. */
  silentSweeps = 0
  #open = true
  #clientEvents?: RateLimit
  /** Frames of this turn of the event loop: they go out in one write. */
  #waiting: Buffer[] = []

  /** `onClosed` is called once, as soon as nothing more will be sent. */
  constructor(
    private readonly webSocket: WebSocket,
    private readonly stream: Duplex,
    private readonly maxBufferedBytes: number,
    private readonly onClosed: (connection: Connection, code: number) => void,
  ) {
    webSocket.on('close', (code) => this.#leave(code))
  }

  /**
   * Sends a frame made by `encodeFrame`. A client that has left too much unread is closed, to
   * reconnect and catch up.
   *
   * Without compression and fragments `ws` writes whole frames only, so a whole frame may be
   * written beside it; that spares it framing the same bytes again for each socket.
   */
  send(frame: Buffer): void {
    if (this.webSocket.readyState !== WebSocket.OPEN) return
    if (this.webSocket.bufferedAmount > this.maxBufferedBytes) this.close(closures.slowConsumer)
    else if (this.#waiting.push(frame) === 1) setImmediate(() => this.#flush())
  }

  #flush(): void {
    const [first, ...others] = this.#waiting
    this.#waiting = []
    if (!first || this.webSocket.readyState !== WebSocket.OPEN) return
    this.stream.write(others.length > 0 ? Buffer.concat([first, ...others]) : first)
  }

  /** What it may still send to others; made for the few that do. */
  get clientEvents(): RateLimit {
    return (this.#clientEvents ??= new RateLimit(clientEventsPerSecond))
  }

  /** Tells the client what was wrong with what it sent; the socket stays open. */
  error(code: number, message: string): void {
    this.send(errorFrame(code, message))
  }

  /** Asks for a sign of life, of the network (RFC 6455) and of the client (Pusher): either will do. */
  ping(): void {
    if (this.webSocket.readyState !== WebSocket.OPEN) return
    this.#flush()
    this.webSocket.ping()
    this.send(pingFrame)
  }

  close({ code, message }: Closure): void {
    this.#flush()
    this.webSocket.close(code, message)
    this.#leave(code)
  }

  #leave(code: number): void {
    if (!this.#open) return
    this.#open = false
    this.onClosed(this, code)
  }
}
