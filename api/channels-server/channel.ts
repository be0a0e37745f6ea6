import type { Connection } from './connection'
import { Members } from './members'
import { accessOf } from './names'

/** A channel that somebody has joined. */
export class Channel {
  readonly subscribers = new Set<Connection>()
  /** Only presence channels know who is there. */
  readonly members: Members | undefined

  constructor(readonly name: string) {
    this.members = accessOf(name) === 'presence' ? new Members() : undefined
  }

  /** Sends a frame to everybody here but the one with the socket id `except`. */
  send(frame: Buffer, except?: string): void {
    for (const connection of this.subscribers) {
      if (connection.id !== except) connection.send(frame)
    }
  }
}
