import type { Options } from 'pusher-js'
import type { Config } from '../api'

/**
 * pusher-js options. Host, port and TLS are the page's own where the settings name no host; a
 * silent link is found lost within 14 s; the API lets viewers with a token onto restricted channels.
 */
export function pusherOptions(config: Config['pusher'], token: () => string): Options {
  const { mode, cluster, useTLS } = config
  const byToken = {
    transport: 'ajax' as const,
    headersProvider: () => ({ Authorization: `Bearer ${token()}` }),
  }
  return {
    cluster: cluster ?? 'own',
    ...(mode === 'pusher' ? { forceTLS: useTLS } : ownServer(config)),
    enabledTransports: ['ws'],
    disableStats: true,
    activityTimeout: 9000,
    pongTimeout: 5000,
    channelAuthorization: { endpoint: '/api/pusher/auth', ...byToken },
    userAuthentication: { endpoint: '/api/pusher/user-auth', ...byToken },
  }
}

function ownServer(config: Config['pusher']) {
  const { host, port, isSecure } = serverOf(config, window.location)
  return { wsHost: host, wsPort: port, wssPort: port, forceTLS: isSecure }
}

/** Where Pusher's WebSocket is. */
export function serverOf(config: Config['pusher'], page: Location) {
  const { mode, cluster, host, port, useTLS } = config
  if (mode === 'pusher') return { host: `ws-${cluster}.pusher.com`, port: 443, isSecure: true }
  const isPageSecure = page.protocol === 'https:'
  const ownPort = Number(page.port) || (isPageSecure ? 443 : 80)
  return {
    host: host ?? page.hostname,
    port: port ?? ownPort,
    isSecure: host ? useTLS : isPageSecure,
  }
}
