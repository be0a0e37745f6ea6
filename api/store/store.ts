import type { Script } from './script'

/** Hears what is published on a channel of the store. */
export type Bell = (message: string) => void

/** Hears what was answered too late. */
export type Late = (answer: unknown) => void

/** What several processes share: Redis, or Valkey. All in it is bounded, expires and may be lost. */
export interface Store {
  /**
   * Sends a command. No two of one turn of the event loop are sent by themselves.
   * @throws {StoreUnavailable} within a second; at once while it is known to be away
   */
  send: (command: readonly string[]) => Promise<unknown>
  /**
   * Runs a script. @throws {StoreUnavailable} as `send` does
   * @param late told what was answered when nobody waited any more: it was done all the same
   */
  run: (
    script: Script,
    keys: readonly string[],
    args: readonly string[],
    late?: Late,
  ) => Promise<unknown>
  /**
   * Hears what is published on a channel, through all losses of the connection, once this has
   * resolved. @returns how to hear no more. @throws {StoreUnavailable} as `send` does
   */
  hear: (channel: string, bell: Bell) => Promise<() => void>
  /** Whether it answers, as far as is known. */
  isUp: () => boolean
  /** Calls each time that it answers again, and what was published meanwhile may have been missed. */
  onUp: (listener: () => void) => void
  close: () => Promise<void>
}
