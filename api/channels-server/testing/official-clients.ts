import Pusher from 'pusher'
import PusherClient, { type Channel } from 'pusher-js'
import { testApp } from './server'

/** A pusher-js client of the server on this port. */
export const openClient = (port: number, key = testApp.key): PusherClient =>
  new PusherClient(key, {
    cluster: 'unused',
    wsHost: '127.0.0.1',
    wsPort: port,
    forceTLS: false,
    enabledTransports: ['ws'],
    enableStats: false,
  })

/** A client of the HTTP API on this port. */
export const apiClient = (port: number, options: Partial<Pusher.Options> = {}): Pusher =>
  new Pusher({
    appId: testApp.id,
    key: testApp.key,
    secret: testApp.secret,
    host: '127.0.0.1',
    port: String(port),
    useTLS: false,
    timeout: 5000,
    ...options,
  })

type Listener = (data: unknown) => void
interface Emitter {
  bind: (event: string, listener: Listener) => unknown
  unbind: (event: string, listener: Listener) => unknown
}

/** The data of the next such event. */
export const bound = (target: Emitter, event: string): Promise<unknown> =>
  new Promise((resolve) => {
    const listener = (data: unknown) => {
      target.unbind(event, listener)
      resolve(data)
    }
    target.bind(event, listener)
  })

export async function joined(client: PusherClient, name: string): Promise<Channel> {
  const channel = client.subscribe(name)
  await bound(channel, 'pusher:subscription_succeeded')
  return channel
}

/** Everything but Pusher's own events that a channel gets from now on. */
export function record(channel: Channel): [name: string, data: unknown][] {
  const events: [name: string, data: unknown][] = []
  channel.bind_global((name: string, data: unknown) => {
    if (!name.startsWith('pusher')) events.push([name, data])
  })
  return events
}
