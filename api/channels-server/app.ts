import { Channels } from './channels'
import type { Connection } from './connection'

/** An app as it is configured: Pusher's own three credentials. */
export interface ChannelsApp {
  id: string
  key: string
  secret: string
}

/** An app as it runs. Apps share nothing. */
export class App {
  readonly connections = new Set<Connection>()
  readonly channels = new Channels()

  constructor(readonly credentials: ChannelsApp) {}

  /** Forgets a connection and everything it had joined. */
  remove(connection: Connection): void {
    this.channels.leaveAll(connection)
    this.connections.delete(connection)
  }
}
