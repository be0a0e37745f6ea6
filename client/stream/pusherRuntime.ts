import type Pusher from 'pusher-js'

/**
 * Calls back when a WebSocket of the next client closes. pusher-js passes over one that is refused
 * and tries no other for 15 s; a server that restarts is back long before.
 */
export function onSocketClosed({ Runtime }: typeof Pusher, callback: () => void): void {
  Runtime.createWebSocket = (url) => {
    const socket = new (Runtime.getWebSocketAPI())(url)
    // Not at once: pusher-js reads the close code first.
    const notify = () => queueMicrotask(callback)
    if (socket instanceof EventTarget) socket.addEventListener('close', notify)
    return socket
  }
}

/** Lets go of the clients before: pusher-js keeps all, and a page that tries for hours has many. */
export function forgetClients(Client: typeof Pusher): void {
  Client.instances = []
  Client.Runtime.getNetwork().unbind_all()
}
