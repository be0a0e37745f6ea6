import Pusher from 'pusher-js'

interface LinkHandlers {
  subscribed: () => void
  event: (name: string, data: unknown) => void
  /** Told once, and nothing after it. */
  lost: () => void
}

/** Where Pusher is, on this machine, and what to subscribe to. */
export interface LinkSettings {
  key: string
  port: number
  channel: string
}

/**
 * One connection of a real `pusher-js` until it is lost. The page's own link needs a browser, and
 * `pusher-js` by itself would wait a second before it tries again.
 * @returns how to close it
 */
export function openLink({ key, port, channel }: LinkSettings, handlers: LinkHandlers) {
  const closed = hearClose(() => {
    if (client.connection.state === 'connecting') lose()
  })
  const client = new Pusher(key, {
    cluster: 'own',
    wsHost: '127.0.0.1',
    wsPort: port,
    forceTLS: false,
    enabledTransports: ['ws'],
    disableStats: true,
  })
  closed.restore()
  let isOpen = true
  function lose(): void {
    if (!isOpen) return
    isOpen = false
    // Not at once: pusher-js sets its own retry only after it has told of the loss.
    queueMicrotask(() => client.disconnect())
    handlers.lost()
  }
  client.connection.bind('state_change', (change: { previous: string; current: string }) => {
    if (!isOpen && change.current === 'connecting') queueMicrotask(() => client.disconnect())
    if (change.previous === 'connected' || change.current === 'unavailable') lose()
  })
  client.connection.bind('connecting_in', lose)
  client.subscribe(channel).bind_global((name: string, data: unknown) => {
    if (!isOpen) return
    if (name === 'pusher:subscription_succeeded') handlers.subscribed()
    else if (!name.startsWith('pusher:')) handlers.event(name, data)
  })
  return lose
}

/**
 * Hears of the end of the next client's WebSocket, as the page does: pusher-js says nothing for 10 s
 * of one that ends before its handshake is through.
 */
function hearClose(heard: () => void) {
  const { Runtime } = Pusher
  const { createWebSocket } = Runtime
  Runtime.createWebSocket = (url) => {
    const socket = new (Runtime.getWebSocketAPI())(url)
    if (tellsOfClose(socket)) socket.addEventListener('close', () => queueMicrotask(heard))
    return socket
  }
  return { restore: () => void (Runtime.createWebSocket = createWebSocket) }
}

/** As every WebSocket does; pusher-js has no type for it. */
const tellsOfClose = (
  socket: object,
): socket is { addEventListener: (name: 'close', listener: () => void) => void } =>
  'addEventListener' in socket
