import type { Logger } from './log'

/** It is said so often (ms) for as long as it goes on. */
const EVERY_MS = 60 * 60_000

/** Notices that pages hear of several processes, each of which believes that it is the only one. */
export interface Apart {
  /** A page asks for what it missed of these epochs, which go on beside each other. */
  heard: (epochs: readonly string[]) => void
  /** When a page last said so, ms since 1970. */
  lastAt: () => number | undefined
}

/** Told by pages alone: a process that shares nothing can't see another. */
export function createApart(log: Logger, now: () => number = Date.now): Apart {
  let lastAt: number | undefined
  let saidAt = -Infinity
  return {
    heard(epochs) {
      if (epochs.length < 2) return
      lastAt = now()
      if (lastAt - saidAt < EVERY_MS) return
      saidAt = lastAt
      log.warn(
        { epochs: epochs.length },
        'Pages hear of several API processes that are not one, and lose events: give all of them the same REDIS_URL',
      )
    },
    lastAt: () => lastAt,
  }
}
