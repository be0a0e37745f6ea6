import { Channel } from './channel'
import type { Connection } from './connection'
import type { Faults } from './faults'
import type { Member } from './identity'
import { accessOf } from './names'
import { createCountAnnouncer } from './subscription-count'
import type { Notify } from './webhook-event'

/** Who has joined which channel of one app. A channel exists while somebody is in it. */
export class Channels {
  readonly #channels = new Map<string, Channel>()
  readonly #announceCount: (channel: Channel) => void

  constructor(
    private readonly notify: Notify,
    private readonly faults: Faults,
  ) {
    this.#announceCount = createCountAnnouncer(faults)
  }

  get(name: string): Channel | undefined {
    return this.#channels.get(name)
  }

  /** All that somebody has joined, but for those of single users. */
  *occupied(): Iterable<Channel> {
    for (const channel of this.#channels.values()) {
      if (accessOf(channel.name) !== 'user') yield channel
    }
  }

  /** Joining twice is the same as joining once. `member` is needed on presence channels. */
  join(name: string, connection: Connection, member?: Member): Channel {
    const channel = this.#channels.get(name) ?? this.#open(name)
    if (channel.subscribers.has(connection)) return channel
    channel.subscribers.add(connection)
    connection.subscriptions.add(channel.name)
    if (channel.presence && member) channel.presence.enter(connection, member)
    else this.#announceCount(channel)
    return channel
  }

  /** Leaving a channel that was not joined does nothing. */
  leave(name: string, connection: Connection): void {
    connection.subscriptions.delete(name)
    const channel = this.#channels.get(name)
    if (!channel?.subscribers.delete(connection)) return
    channel.presence?.leave(connection)
    if (channel.subscribers.size === 0) this.#close(name)
    else if (!channel.presence) this.#announceCount(channel)
  }

  leaveAll(connection: Connection): void {
    for (const channel of connection.subscriptions) this.leave(channel, connection)
  }

  #open(name: string): Channel {
    const channel = new Channel(name, this.notify, this.faults)
    this.#channels.set(name, channel)
    if (accessOf(name) !== 'user') this.notify({ name: 'channel_occupied', channel: name })
    return channel
  }

  #close(name: string): void {
    this.#channels.delete(name)
    if (accessOf(name) !== 'user') this.notify({ name: 'channel_vacated', channel: name })
  }
}
