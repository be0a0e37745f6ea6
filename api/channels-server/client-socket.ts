import { WebSocket, type RawData } from 'ws'

/** What a close frame without a code counts as (RFC 6455). */
const NO_CODE = 1005
/** The close code of a socket that broke (RFC 6455). */
const BROKEN = 1006

/** How long one that is shut has to read why, in ms. */
const SHUT_MS = 1_000

/** Who is told what a socket hears. */
export interface SocketOwner {
  receive: (data: RawData, isBinary: boolean) => void
  /** Counts a ping or a pong (RFC 6455). Whether a ping is to be answered. */
  mayAnswer: () => boolean
  /** Either side has begun to close it, or it broke. */
  leave: (code: number) => void
  /** TCP has ended. */
  end: (code: number) => void
}

/**
 * A WebSocket that tells its owner when either side begins to close it. The event `close` comes
 * only once TCP has ended, which a client can put off.
 */
export class ClientSocket extends WebSocket {
  owner?: SocketOwner

  /** Tells this owner from now on: by listeners that all sockets share, for there are many. */
  tell(owner: SocketOwner): void {
    this.owner = owner
    this.on('message', tellMessage).on('pong', tellPong)
    this.on('error', tellError).on('close', tellEnd)
  }

  override close(code?: number, reason?: string | Buffer): void {
    super.close(code, reason)
    this.owner?.leave(code ?? NO_CODE)
  }

  /** What `ws` answers a ping with, which would otherwise count for nothing. */
  override pong(data?: unknown, mask?: boolean, sent?: (error: Error) => void): void {
    if (this.owner?.mayAnswer() ?? true) super.pong(data, mask, sent)
  }

  /** Reads nothing more once it is closing, and ends soon. */
  shut(): void {
    this.pause()
    setTimeout(() => this.terminate(), SHUT_MS).unref()
  }
}

function tellMessage(this: WebSocket, data: RawData, isBinary: boolean): void {
  if (this instanceof ClientSocket) this.owner?.receive(data, isBinary)
}

/** Nothing is done about it, but it counts. */
function tellPong(this: WebSocket): void {
  if (this instanceof ClientSocket) this.owner?.mayAnswer()
}

/** Without a listener a broken frame would end the process; `ws` closes the socket itself. */
function tellError(this: WebSocket): void {
  if (this instanceof ClientSocket) this.owner?.leave(BROKEN)
}

function tellEnd(this: WebSocket, code: number): void {
  if (this instanceof ClientSocket) this.owner?.end(code)
}
