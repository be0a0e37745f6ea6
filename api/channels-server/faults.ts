import type { ChannelsLog } from './channels-event'

/** Keeps what fails to what it was about: nothing that a client sends may end the process. */
export interface Faults {
  /** Logs and counts a fault. */
  report: (error: unknown) => void
  /**
   * A listener for what comes from outside (requests, sockets, timers): when it throws or rejects,
   * that is reported, and `end` closes what it was about.
   */
  guarded: <A extends unknown[]>(
    handler: (...args: A) => unknown,
    end?: (...args: A) => void,
  ) => (...args: A) => void
}

/** Faults that go to the log and to `count`, whatever these do themselves. */
export function createFaults(log: ChannelsLog, count: (error: unknown) => void): Faults {
  function report(error: unknown): void {
    attempt(() => log({ name: 'failed', error }))
    attempt(() => count(error))
  }

  return {
    report,
    guarded(handler, end) {
      type Args = Parameters<typeof handler>
      function fail(error: unknown, args: Args): void {
        report(error)
        if (end) attempt(() => end(...args))
      }
      return (...args: Args) => {
        try {
          const result = handler(...args)
          if (result instanceof Promise) result.catch((error: unknown) => fail(error, args))
        } catch (error) {
          fail(error, args)
        }
      }
    },
  }
}

function attempt(run: () => void): void {
  try {
    run()
  } catch {
    // Nobody is left to be told.
  }
}
