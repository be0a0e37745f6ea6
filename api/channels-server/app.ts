import { EventCache } from './cache'
import { Channels } from './channels'
import type { Connection } from './connection'
import type { ChannelsApp } from './credentials'
import type { Closure } from './errors'
import type { ChannelsLog } from './channels-event'
import type { Faults } from './faults'
import { Users } from './users'
import type { Notify } from './webhook-event'
import { createWebhook, type Webhook } from './webhooks'

/** An app as it runs. Apps share nothing. */
export class App {
  readonly connections = new Set<Connection>()
  readonly users = new Users()
  readonly cache = new EventCache()
  readonly channels: Channels
  readonly #webhook: Webhook | undefined

  constructor(
    readonly credentials: ChannelsApp,
    log: ChannelsLog,
    faults: Faults,
  ) {
    const { webhook } = credentials
    this.#webhook = webhook ? createWebhook(webhook, credentials, log, faults) : undefined
    this.channels = new Channels(this.notify, faults)
  }

  /** Tells the app's own server what happened, if it wants to know. */
  readonly notify: Notify = (event) => this.#webhook?.notify(event)

  /** Whether clients may send events to each other on this channel. */
  takesClientEvents(channel: string): boolean {
    const { clientEvents } = this.credentials
    return !clientEvents || clientEvents.some((prefix) => channel.startsWith(prefix))
  }

  /** The open connection with this socket id. */
  find(socketId: string): Connection | undefined {
    for (const connection of this.connections) if (connection.id === socketId) return connection
    return undefined
  }

  /** Forgets a connection and everything it had joined. */
  remove(connection: Connection): void {
    this.channels.leaveAll(connection)
    this.users.signOut(connection)
    this.connections.delete(connection)
  }

  /** Closes every connection and sends no more webhooks. */
  close(closure: Closure): void {
    this.#webhook?.close()
    for (const connection of this.connections) connection.close(closure)
  }
}
