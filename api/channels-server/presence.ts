import { isDeepStrictEqual } from 'node:util'
import type { Channel } from './channel'
import type { Connection } from './connection'
import { Departures, type Departure } from './departures'
import type { Faults } from './faults'
import { memberAddedFrame, memberRemovedFrame } from './frames'
import type { Member } from './identity'
import { Members } from './members'
import type { Notify } from './webhook-event'

/** Who is on a presence channel, and what the others are told of it. */
export class Presence {
  readonly members = new Members()
  readonly #departures: Departures

  constructor(
    private readonly channel: Channel,
    private readonly notify: Notify,
    { guarded }: Faults,
  ) {
    this.#departures = new Departures(guarded((departure) => this.#tellRemoved(departure)))
  }

  enter(connection: Connection, member: Member): void {
    const isFirst = this.members.add(connection, member)
    const departure = isFirst ? this.#departures.takeBack(member.user_id) : undefined
    if (departure && isDeepStrictEqual(departure.info, member.user_info)) {
      const frame = memberAddedFrame(this.channel.name, member)
      for (const newcomer of departure.newcomers) newcomer.send(frame)
    } else if (isFirst) {
      if (departure) {
        departure.newcomers.add(connection)
        this.#tellRemoved(departure)
      }
      this.#tellAdded(connection, member)
    }
    this.#departures.welcome(connection)
  }

  /** Called once the connection is no subscriber any more. */
  leave(connection: Connection): void {
    this.#departures.forget(connection)
    const gone = this.members.remove(connection)
    if (gone) this.#departures.begin(gone.userId, gone.info)
    if (this.channel.subscribers.size === 0) this.#departures.finishAll()
  }

  #tellAdded(connection: Connection, member: Member): void {
    const { name } = this.channel
    this.channel.send(memberAddedFrame(name, member), connection.id)
    this.notify({ name: 'member_added', channel: name, user_id: member.user_id })
  }

  #tellRemoved({ userId, newcomers }: Departure): void {
    const { name, subscribers } = this.channel
    const frame = memberRemovedFrame(name, userId)
    for (const subscriber of subscribers) {
      if (!newcomers.has(subscriber)) subscriber.send(frame)
    }
    this.notify({ name: 'member_removed', channel: name, user_id: userId })
  }
}
