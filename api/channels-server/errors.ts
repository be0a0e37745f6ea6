/** Why a socket is closed: the WebSocket close code and its reason. */
export interface Closure {
  code: number
  message: string
}

/**
 * Pusher's close codes. pusher-js gives up on 40xx, waits a second on 41xx and reconnects at once
 * on 42xx. It also gives up on a close with 43xx, so those codes are only ever sent as events.
 */
export const closures = {
  unknownApp: { code: 4001, message: 'Application does not exist' },
  invalidVersion: { code: 4006, message: 'Invalid version string format' },
  unsupportedProtocol: { code: 4007, message: 'Unsupported protocol version' },
  noProtocol: { code: 4008, message: 'No protocol version supplied' },
  unauthorized: { code: 4009, message: 'Connection not authorized' },
  full: { code: 4100, message: 'Over capacity: too many connections' },
  tooMany: { code: 4100, message: 'Over capacity: too many connections from this address' },
  slowConsumer: { code: 4100, message: 'Too slow: unread messages exceed the buffer' },
  tooManySubscriptions: { code: 4100, message: 'Too many subscriptions in a short time' },
  tooManyFrames: { code: 4100, message: 'Too many messages in a short time' },
  tooManyMistakes: { code: 4100, message: 'Too many messages that can’t be taken' },
  restart: { code: 4200, message: 'Server restarting, reconnect' },
  noPong: { code: 4201, message: 'Pong reply not received' },
} as const satisfies Record<string, Closure>

/** Codes of `pusher:error` events that leave the socket open. */
export const errorCodes = {
  /** 4300 to 4399: "any other type of error". */
  badFrame: 4300,
  clientEventRejected: 4301,
  watchlistLimit: 4302,
} as const

/** A request that was refused; `status` is what Pusher's HTTP API answers. */
export class ChannelsError extends Error {
  override readonly name = 'ChannelsError'

  constructor(
    readonly status: 400 | 401 | 403 | 404 | 413,
    message: string,
  ) {
    super(message)
  }
}
