import type Pusher from 'pusher-js'
import * as v from 'valibot'
import { isFromServer } from '../../api/shared/listen/feed-event'
import type { Config } from '../api'
import { pusherOptions } from './pusherOptions'
import { forgetClients, onSocketClosed } from './pusherRuntime'
import { joinRestricted, type ChannelHandlers } from './restricted'

/** Why and when a link was lost. */
export interface Loss {
  /** The close code of Pusher's protocol, where there is one. */
  code?: number
  /** The server was last heard of then (ms since 1970). */
  heardAt: number
}

/** What a link tells. `lost` comes once, and nothing after it. */
export interface LinkHandlers extends ChannelHandlers {
  lost: (loss: Loss) => void
  /** How many are on the public channel, this page too, where Pusher tells. */
  counted?: (count: number) => void
}

/** One connection to Pusher. */
export interface Link {
  /** The restricted channels to be on, beside the public one. */
  restrict: (channels: readonly string[]) => void
  close: () => void
}

/** What a link is made of. */
export interface LinkSettings {
  pusher: Config['pusher']
  /** The public channel: the link stands and falls with it. */
  channel: string
  /** The viewer's token, for the restricted channels. */
  token: () => string
}

/** A link that isn't subscribed after this time (ms) is lost. */
const HANDSHAKE_TIMEOUT_MS = 10_000

/**
 * One connection to Pusher, until it is lost. pusher-js would retry by itself, but not with the
 * new key of a restarted server, and it may give up for good (4001).
 */
export function openLink(
  Client: typeof Pusher,
  { pusher, channel, token }: LinkSettings,
  handlers: LinkHandlers,
): Link {
  forgetClients(Client)
  onSocketClosed(Client, () => {
    if (client.connection.state === 'connecting') lose()
  })
  const client = new Client(pusher.key, pusherOptions(pusher, token))
  const restricted = new Map<string, () => void>()
  const loss: Loss = { heardAt: Date.now() }
  let isOpen = true
  /** A server that knows no sign-in (Reverb) answers by an error, and lets the socket stay. */
  let isSigningIn = false

  function close() {
    isOpen = false
    clearTimeout(timer)
    restrict([])
    // pusher-js sets its own retry only after it has told of the loss, and can't take all back.
    client.connection.connect = () => undefined
    queueMicrotask(() => client.disconnect())
  }
  function lose() {
    if (!isOpen) return
    close()
    // A server of our own that has started anew has another key.
    if (loss.code === UNKNOWN_APP && pusher.mode === 'embedded') loss.code = undefined
    handlers.lost(loss)
  }
  /** Once, so that the API can end this with the log-in; the embedded Pusher knows each socket. */
  function signIn() {
    if (pusher.mode === 'embedded' || client.user.signin_requested) return
    isSigningIn = true
    client.signin()
  }
  function restrict(channels: readonly string[]) {
    for (const [name, leave] of restricted) {
      if (channels.includes(name)) continue
      restricted.delete(name)
      leave()
    }
    if (isOpen && channels.length > 0) signIn()
    for (const name of isOpen ? channels : []) {
      if (!restricted.has(name)) restricted.set(name, joinRestricted(client, name, handlers))
    }
  }
  const timer = setTimeout(lose, HANDSHAKE_TIMEOUT_MS)

  client.connection.bind('message', ({ event }: { event: string }) => {
    loss.heardAt = Date.now()
    // The socket has outlived the error.
    if (event !== 'pusher:error') loss.code = undefined
    if (event === 'pusher:signin_success') isSigningIn = false
  })
  client.connection.bind('error', (error: unknown) => {
    loss.code = codeOf(error) ?? loss.code
    if (isRetry(loss.code) && !isSigningIn) lose()
  })
  client.connection.bind('state_change', ({ previous, current }: StateChange) => {
    if (previous === 'connected' || final.has(current)) lose()
  })
  client.connection.bind('connecting_in', lose)
  client.subscribe(channel).bind_global((name: string, data: unknown) => {
    if (!isOpen) return
    if (name === 'pusher:subscription_succeeded') {
      clearTimeout(timer)
      handlers.subscribed(channel)
    } else if (name === 'pusher:subscription_count') {
      const read = v.safeParse(counted, data)
      if (read.success) handlers.counted?.(read.output.subscription_count)
    } else if (isFromServer(name)) handlers.event(channel, name, data)
  })
  return { restrict, close }
}

interface StateChange {
  previous: string
  current: string
}
const final = new Set(['unavailable', 'failed', 'disconnected'])

/** Only TLS will do; pusher-js would turn to it, against the settings. */
const TLS_ONLY = 4000
const UNKNOWN_APP = 4001
/** After these pusher-js would try again by itself: after 4200 at once, as all other pages do. */
const isRetry = (code = 0) => code === TLS_ONLY || (code >= 4100 && code < 4300)

const counted = v.object({ subscription_count: v.number() })

const closed = v.object({ data: v.object({ code: v.number() }) })
const closedEarly = v.pipe(
  v.object({ error: closed }),
  v.transform(({ error }) => error),
)

/** The close code in one of pusher-js's errors. */
function codeOf(error: unknown): number | undefined {
  const read = v.safeParse(v.union([closed, closedEarly]), error)
  return read.success ? read.output.data.code : undefined
}
