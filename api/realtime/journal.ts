import type { AnyEnvelope } from '../shared/envelope'
import type { CaughtUp, Cursors } from './catch-up'
import type { Holding, StoredEvent } from './history'
import type { Live } from './live'

/** An event for one Pusher channel, complete but for its number. */
export interface Draft {
  channel: string
  /** Its `seq` and `epoch` are filled in when it is entered. */
  envelope: AnyEnvelope
  /** The event as JSON on one line, where that is known. */
  eventJson?: string
}

/** An event that has its number, as Pusher is to have it. */
export interface Entered {
  channel: string
  type: string
  data: string
}

/** An event that is ours to publish. */
export interface Entry {
  /** In the order in which they are to be published. */
  entered: readonly Entered[]
  /** How many of them Pusher took, as far as that is known: all, or those before the one that failed. */
  settle: (taken: number) => void
}

/** Another process was first; `handledAt` in ms since 1970. */
export interface HandledElsewhere {
  handledAt: number
}

/**
 * Numbers events, keeps the recent ones for those who catch up, and tells them to who listens
 * beside Pusher. In the memory of one process, or shared by several.
 */
export interface Journal {
  /**
   * Numbers copies of one event and keeps them, before they are published: whoever joins meanwhile
   * finds them. Nothing is kept where one can't be written.
   * @throws {ApiError} 400 `message-unreadable` of one that Pusher can't take
   * @throws {StoreUnavailable}, 503 `under-way` while another process has it in hand
   */
  enter: (
    id: string,
    receivedAt: number,
    drafts: readonly Draft[],
  ) => Entry | HandledElsewhere | Promise<Entry | HandledElsewhere>
  /** What these Pusher channels carried that the listener does not know. @throws {StoreUnavailable} */
  catchUp: (channels: readonly string[], cursors: Cursors) => CaughtUp | Promise<CaughtUp>
  /** The last event of this message id. @throws {StoreUnavailable} */
  find: (channel: string, id: string) => StoredEvent | undefined | Promise<StoredEvent | undefined>
  size: () => Holding | Promise<Holding>
  live: Live
}
