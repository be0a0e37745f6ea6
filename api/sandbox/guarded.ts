import type { SandboxLog } from './sandbox-log'

/**
 * A listener for what comes from outside (requests, sockets, timers): when it throws, that is
 * logged, `end` closes what it was about, and nothing else ends.
 */
export const guarded =
  <A extends unknown[]>(
    log: SandboxLog,
    handler: (...args: A) => void,
    end?: (...args: A) => void,
  ): ((...args: A) => void) =>
  (...args) => {
    try {
      handler(...args)
    } catch (err) {
      log.warn({ err }, 'the sandbox failed')
      end?.(...args)
    }
  }
