import type { Connection } from './connection'
import type { Faults } from './faults'
import type { Members } from './members'
import { accessOf } from './names'
import { Presence } from './presence'
import type { Notify } from './webhook-event'

/** A channel that somebody has joined. */
export class Channel {
  readonly subscribers = new Set<Connection>()
  /** Only presence channels know who is there. */
  readonly presence: Presence | undefined

  constructor(
    readonly name: string,
    notify: Notify,
    faults: Faults,
  ) {
    this.presence = accessOf(name) === 'presence' ? new Presence(this, notify, faults) : undefined
  }

  get members(): Members | undefined {
    return this.presence?.members
  }

  /** Sends a frame to everybody here but the one with the socket id `except`. */
  send(frame: Buffer, except?: string): void {
    for (const connection of this.subscribers) {
      if (connection.id !== except) connection.send(frame)
    }
  }
}
