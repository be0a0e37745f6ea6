import type { Logger } from './log'

/** What a fault ended: a request, an upgrade to a WebSocket, a frame of one, or other work. */
export type FaultPlace = 'request' | 'upgrade' | 'socket' | 'background'

/** Notes errors that nobody expected: each ends what it happened in, and nothing else. */
export interface Faults {
  note: (place: FaultPlace, error: unknown) => void
}

/** @param count called once for each */
export const createFaults = (log: Logger, count: (place: FaultPlace) => void): Faults => ({
  note(place, error) {
    count(place)
    log.error({ place, err: error }, 'An error nobody expected')
  },
})

/**
 * Keeps the process alive through an error that nothing caught: of a timer, a socket or a promise.
 * What the server holds is bounded lists, each changed in one step, so there is nothing half done
 * that would have to be thrown away; and ending would let one packet end what all others watch.
 * Until this is called, as while the server starts, such an error ends the process.
 */
export function guardProcess(faults: Faults): void {
  process.on('uncaughtException', (error) => faults.note('background', error))
  process.on('unhandledRejection', (reason) => faults.note('background', reason))
}
