import type Pusher from 'pusher-js'
import type { Options } from 'pusher-js'
import type { Config } from '../api'

type PusherConfig = Config['pusher']

/** What a link tells. `lost` comes once, and nothing after it. */
export interface LinkHandlers {
  subscribed: () => void
  event: (name: string, data: unknown) => void
  lost: () => void
}

/** A link that isn't subscribed after this time (ms) is lost. */
const handshakeTimeout = 10_000
const subscribed = 'pusher:subscription_succeeded'

/**
 * One connection to Pusher with one channel, until it is lost. pusher-js would retry by itself,
 * but not with the new key of a restarted server, and it may give up for good (4001).
 * Answers how to close it.
 */
export function openLink(
  Client: typeof Pusher,
  config: PusherConfig,
  channel: string,
  handlers: LinkHandlers,
): () => void {
  const client = new Client(config.key, optionsOf(config, window.location))
  let isOpen = true

  function close() {
    isOpen = false
    clearTimeout(timer)
    // Not at once: pusher-js sets its own retry only after it has told of the loss.
    queueMicrotask(() => client.disconnect())
  }
  function lose() {
    if (!isOpen) return
    close()
    handlers.lost()
  }
  const timer = setTimeout(lose, handshakeTimeout)

  client.connection.bind('state_change', ({ previous, current }: StateChange) => {
    if (!isOpen && current === 'connecting') queueMicrotask(() => client.disconnect())
    if (previous === 'connected' || final.has(current)) lose()
  })
  client.connection.bind('connecting_in', lose)
  client.subscribe(channel).bind_global((name: string, data: unknown) => {
    if (!isOpen) return
    if (name === subscribed) {
      clearTimeout(timer)
      handlers.subscribed()
    } else if (!/^pusher(_internal)?:/.test(name)) handlers.event(name, data)
  })
  return close
}

interface StateChange {
  previous: string
  current: string
}
const final = new Set(['unavailable', 'failed', 'disconnected'])

/** pusher-js options; host, port and TLS are the page's own where the settings name no host. */
function optionsOf(config: PusherConfig, page: Location): Options {
  const { cluster, host, port, useTLS } = config
  const ownPort = Number(page.port) || (page.protocol === 'https:' ? 443 : 80)
  const isOwn = config.mode !== 'pusher' && !host
  const own = {
    wsHost: host ?? page.hostname,
    wsPort: port ?? ownPort,
    wssPort: port ?? ownPort,
  }
  return {
    cluster: cluster ?? 'own',
    ...(config.mode === 'pusher' ? {} : own),
    forceTLS: isOwn ? page.protocol === 'https:' : useTLS,
    enabledTransports: ['ws', 'wss'],
    disableStats: true,
    activityTimeout: 9000,
    pongTimeout: 5000,
  }
}
