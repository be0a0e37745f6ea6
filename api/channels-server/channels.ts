import type { Connection } from './connection'

const nobody: ReadonlySet<Connection> = new Set()

/** Who has joined which channel of one app. A channel exists while somebody is in it. */
export class Channels {
  readonly #members = new Map<string, Set<Connection>>()

  /** Joining twice is the same as joining once. */
  join(channel: string, connection: Connection): void {
    const members = this.#members.get(channel)
    if (members) members.add(connection)
    else this.#members.set(channel, new Set([connection]))
    connection.subscriptions.add(channel)
  }

  /** Leaving a channel that was not joined does nothing. */
  leave(channel: string, connection: Connection): void {
    connection.subscriptions.delete(channel)
    const members = this.#members.get(channel)
    if (members?.delete(connection) && members.size === 0) this.#members.delete(channel)
  }

  leaveAll(connection: Connection): void {
    for (const channel of connection.subscriptions) this.leave(channel, connection)
  }

  members(channel: string): ReadonlySet<Connection> {
    return this.#members.get(channel) ?? nobody
  }
}
