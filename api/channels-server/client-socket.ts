import { WebSocket } from 'ws'

/** What a close frame without a code counts as (RFC 6455). */
const NO_CODE = 1005

/**
 * A WebSocket that tells its owner when either side begins to close it. The event `close` comes
 * only once TCP has ended, which a client can put off.
 */
export class ClientSocket extends WebSocket {
  owner?: { leave: (code: number) => void }

  override close(code?: number, reason?: string | Buffer): void {
    super.close(code, reason)
    this.owner?.leave(code ?? NO_CODE)
  }
}
