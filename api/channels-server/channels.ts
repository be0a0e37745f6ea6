import { Channel } from './channel'
import type { Connection } from './connection'
import { memberAddedFrame, memberRemovedFrame } from './frames'
import type { Member } from './identity'
import { accessOf } from './names'
import { createCountAnnouncer } from './subscription-count'
import type { Notify } from './webhooks'

/** Who has joined which channel of one app. A channel exists while somebody is in it. */
export class Channels {
  readonly #channels = new Map<string, Channel>()
  readonly #announceCount = createCountAnnouncer()

  constructor(private readonly notify: Notify) {}

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
    connection.subscriptions.add(name)
    if (channel.members && member) this.#enter(channel, connection, member)
    else this.#announceCount(channel)
    return channel
  }

  /** Leaving a channel that was not joined does nothing. */
  leave(name: string, connection: Connection): void {
    connection.subscriptions.delete(name)
    const channel = this.#channels.get(name)
    if (!channel?.subscribers.delete(connection)) return
    const userId = channel.members?.remove(connection)
    if (userId !== undefined) {
      channel.send(memberRemovedFrame(name, userId))
      this.notify({ name: 'member_removed', channel: name, user_id: userId })
    }
    if (channel.subscribers.size === 0) this.#close(name)
    else if (!channel.members) this.#announceCount(channel)
  }

  leaveAll(connection: Connection): void {
    for (const channel of connection.subscriptions) this.leave(channel, connection)
  }

  #enter(channel: Channel, connection: Connection, member: Member): void {
    if (!channel.members?.add(connection, member)) return
    channel.send(memberAddedFrame(channel.name, member), connection.id)
    this.notify({ name: 'member_added', channel: channel.name, user_id: member.user_id })
  }

  #open(name: string): Channel {
    const channel = new Channel(name)
    this.#channels.set(name, channel)
    if (accessOf(name) !== 'user') this.notify({ name: 'channel_occupied', channel: name })
    return channel
  }

  #close(name: string): void {
    this.#channels.delete(name)
    if (accessOf(name) !== 'user') this.notify({ name: 'channel_vacated', channel: name })
  }
}
