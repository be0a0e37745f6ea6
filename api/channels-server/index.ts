import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Hono } from 'hono'
import type { AddressLimits } from './addresses'
import { App } from './app'
import type { ChannelsApp } from './credentials'
import { ChannelsError, closures } from './errors'
import { startHeartbeat } from './heartbeat'
import { createFaults } from './faults'
import { httpApi } from './http-api'
import type { ChannelsEvent } from './channels-event'
import { checkEvent, deliver, type PublishedEvent } from './publish'
import { createSockets } from './sockets'
import { bar, type ClientLimits } from './subscribe'

export type { ChannelsApp } from './credentials'
export { ChannelsError } from './errors'
export { plainRequests } from './plain-request'
export type { ChannelsEvent } from './channels-event'
export type { PublishedEvent } from './publish'

export interface ChannelsServerOptions {
  apps: readonly ChannelsApp[]
  /** Seconds of silence after which either side pings; default 30. */
  activityTimeout?: number
  /** Seconds a client has to answer a ping; default 15. */
  pongTimeout?: number
  /** Bytes in one frame from a client; default 16 KiB. */
  maxPayload?: number
  /** Channels one socket may join; default 500. */
  maxSubscriptions?: number
  /** Bytes a client may leave unread before it is closed; default 1 MiB. */
  maxBufferedBytes?: number
  /** Sockets that may be open in all; default 20,000. */
  maxConnections?: number
  /**
   * Sockets that one client address may hold open; default 1,000. How often it may open one, and
   * how often all of its sockets may join and leave channels, goes by it.
   */
  maxConnectionsPerAddress?: number
  /** Whose connection a request asks for; default the address of its socket. */
  addressOf?: (request: IncomingMessage) => string
  /** Subscriptions and ends of them that one socket may make a second; default 10. */
  subscriptionsPerSecond?: number
  /** How many of these at once; default `maxSubscriptions`, 100 at least, to restore a page. */
  subscriptionBurst?: number
  /** ms that sockets have to end at a stop before they are destroyed; default 2,000. */
  closeGrace?: number
  /** Told of connections and failures, never of contents. */
  log?: (event: ChannelsEvent) => void
  /** Counts faults of ours that ended a request, a frame or a socket; `log` hears of them too. */
  onFault?: (error: unknown) => void
}

/** A server of Pusher's protocol 7 that has no port of its own. */
export interface ChannelsServer {
  /** Pusher's HTTP API, to be mounted at `/apps`. */
  routes: Hono
  /** Claims `/app/:key` upgrades; false when the path is not Pusher's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  /** Publishes in process, with the HTTP API's checks; throws a ChannelsError. */
  publish(appId: string, message: PublishedEvent): void
  /** Names of an app's occupied channels, with their subscribers. */
  occupied(appId: string): [name: string, subscribers: number][]
  /** Whether this socket is open. */
  isConnected(appId: string, socketId: string): boolean
  /** Takes this socket off private and presence channels, by closing it with 4009. */
  bar(appId: string, socketId: string): void
  /** How many sockets are open. */
  readonly connections: number
  /** Closes every socket with 4200 (reconnect at once) and stops timers. */
  close(): Promise<void>
}

/** Subscriptions and ends of them that one socket may make a second, when its burst is used up. */
const SUBSCRIPTIONS_PER_SECOND = 10
/** How many it may make at once, however few channels it may have. */
const MIN_SUBSCRIPTION_BURST = 100
/** Frames of any kind that one socket may send a second, and at once. */
const FRAMES_PER_SECOND = 100
const MIN_FRAME_BURST = 1_000
/** How many sockets an address may open at once, however few it may hold. */
const MIN_CONNECTION_BURST = 100
const CLOSE_GRACE_MS = 2_000

function clientLimits(options: ChannelsServerOptions): ClientLimits {
  const { maxSubscriptions = 500, subscriptionsPerSecond: perSecond = SUBSCRIPTIONS_PER_SECOND } =
    options
  const burst = options.subscriptionBurst ?? Math.max(maxSubscriptions, MIN_SUBSCRIPTION_BURST)
  const frameBurst = Math.max(2 * burst, MIN_FRAME_BURST)
  return {
    maxSubscriptions,
    subscriptionRate: { burst, perSecond },
    frameRate: { burst: frameBurst, perSecond: FRAMES_PER_SECOND },
  }
}

/** Enough for a whole house behind one address to come back at once with all its channels. */
function addressLimits({ maxConnectionsPerAddress = 1000 }: ChannelsServerOptions): AddressLimits {
  const burst = Math.max(maxConnectionsPerAddress, MIN_CONNECTION_BURST)
  const perSecond = burst / 20
  return {
    maxConnections: maxConnectionsPerAddress,
    connectionRate: { burst, perSecond },
    subscriptionRate: { burst: 5 * burst, perSecond: 10 * perSecond },
    frameRate: { burst: 20 * burst, perSecond: 40 * perSecond },
  }
}

/** Makes a server for these apps; it holds nothing open until a socket is upgraded. */
export function createChannelsServer(options: ChannelsServerOptions): ChannelsServer {
  const { activityTimeout = 30, pongTimeout = 15, onFault = () => {} } = options
  const { log: note = () => {} } = options
  const faults = createFaults(note, onFault)
  const log = faults.guarded(note)
  const apps = options.apps.map((credentials) => new App(credentials, log, faults))
  const appsById = new Map(apps.map((app) => [app.credentials.id, app]))
  const sockets = createSockets({
    appsByKey: new Map(apps.map((app) => [app.credentials.key, app])),
    activityTimeout,
    maxPayload: options.maxPayload ?? 16 * 1024,
    limits: clientLimits(options),
    maxBufferedBytes: options.maxBufferedBytes ?? 1024 * 1024,
    maxConnections: options.maxConnections ?? 20_000,
    addressLimits: addressLimits(options),
    addressOf: options.addressOf ?? ((request) => request.socket.remoteAddress ?? ''),
    closeGrace: options.closeGrace ?? CLOSE_GRACE_MS,
    faults,
    log,
  })
  const stopHeartbeat = startHeartbeat(apps, activityTimeout, pongTimeout, faults)

  return {
    routes: httpApi(appsById, faults.report),
    upgrade: sockets.upgrade,
    publish(appId, message) {
      const app = appsById.get(appId)
      if (!app) throw new ChannelsError(404, 'App not found')
      checkEvent(message)
      deliver(app, message)
    },
    occupied(appId) {
      const channels = appsById.get(appId)?.channels.occupied() ?? []
      return [...channels].map(({ name, subscribers }) => [name, subscribers.size])
    },
    isConnected: (appId, socketId) => appsById.get(appId)?.find(socketId) !== undefined,
    bar(appId, socketId) {
      const connection = appsById.get(appId)?.find(socketId)
      if (connection) bar(connection)
    },
    get connections() {
      return apps.reduce((sum, app) => sum + app.connections.size, 0)
    },
    async close() {
      stopHeartbeat()
      for (const app of apps) app.close(closures.restart)
      await sockets.close()
    },
  }
}
