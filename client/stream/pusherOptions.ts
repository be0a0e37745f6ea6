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
    ...(mode === 'pusher' ? { forceTLS: useTLS } : ownServer(config, window.location)),
    enabledTransports: ['ws'],
    disableStats: true,
    activityTimeout: 9000,
    pongTimeout: 5000,
    channelAuthorization: { endpoint: '/api/pusher/auth', ...byToken },
    userAuthentication: { endpoint: '/api/pusher/user-auth', ...byToken },
  }
}

/** Where the WebSocket of a server is that is not Pusher's own. */
export function ownServer({ host, port, useTLS }: Config['pusher'], page: Location) {
  const ownPort = Number(page.port) || (page.protocol === 'https:' ? 443 : 80)
  return {
    wsHost: host ?? page.hostname,
    wsPort: port ?? ownPort,
    wssPort: port ?? ownPort,
    forceTLS: host ? useTLS : page.protocol === 'https:',
  }
}
