import { randomInt } from 'node:crypto'
import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import { closures, type Closure } from './errors'
import { errorFrame, pingFrame } from './frames'

const newSocketId = (): string => `${randomInt(10 ** 10)}.${randomInt(10 ** 10)}`

/** One client that has been let in to an app. */
export class Connection {
  readonly id = newSocketId()
  /** Names of the channels it has joined. */
  readonly subscriptions = new Set<string>()
  /** Heartbeat sweeps since the client was last heard. */
  silentSweeps = 0
  #open = true

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
    else this.stream.write(frame)
  }

  /** Tells the client what was wrong with what it sent; the socket stays open. */
  error(code: number, message: string): void {
    this.send(errorFrame(code, message))
  }

  /** Asks for a sign of life, of the network (RFC 6455) and of the client (Pusher): either will do. */
  ping(): void {
    if (this.webSocket.readyState !== WebSocket.OPEN) return
    this.webSocket.ping()
    this.send(pingFrame)
  }

  close({ code, message }: Closure): void {
    this.webSocket.close(code, message)
    this.#leave(code)
  }

  #leave(code: number): void {
    if (!this.#open) return
    this.#open = false
    this.onClosed(this, code)
  }
}
