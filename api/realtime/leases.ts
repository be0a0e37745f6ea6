import { ApiError } from '../middleware/api-error'
import type { Sessions } from '../twitch'
import type { Viewer } from './access'

/** A token is asked for so often (ms) where nobody remembers the last answer. */
const ASK_EVERY_MS = 50_000
/** After a Twitch that did not answer it is asked again (ms); that alone ends nothing. */
const RETRY_MS = 10_000
/** A page whose connection ends hears first (ms) what the same revocation has ended of its topics. */
const DOUBT_DELAY_MS = 2_000

/** Something that a log-in has opened, and that ends with it. */
export interface Lease {
  /** One of the same key takes its place. */
  key: unknown
  /** Whether it is still open; one that is not is forgotten. */
  isOpen: () => boolean | Promise<boolean>
  end: () => void
}

interface LogIn {
  userId: string
  leases: Map<unknown, Lease>
  timer?: NodeJS.Timeout
}

/** What log-ins have opened: streams, and places on restricted channels. */
export interface Leases {
  /** Holds something open for as long as Twitch takes the viewer's token. @returns how to let go */
  take: (viewer: Viewer, lease: Lease) => () => void
  /** The log-in of this token is over. */
  end: (token: string) => void
  /** Asks Twitch in a moment whether this user's log-ins still hold. */
  doubt: (userId: string) => void
  close: () => void
}

/** Leases by token: each token is asked for again as soon as the last answer is too old. */
export function createLeases(sessions: Pick<Sessions, 'of' | 'validate' | 'freshFor'>): Leases {
  const logIns = new Map<string, LogIn>()

  function wait(token: string, logIn: LogIn, ms: number, ask = sessions.of): void {
    clearTimeout(logIn.timer)
    logIn.timer = setTimeout(() => void check(token, logIn, ask), ms)
    logIn.timer.unref()
  }

  async function check(token: string, logIn: LogIn, ask: Sessions['of']): Promise<void> {
    await forgetClosed(logIn)
    if (logIns.get(token) !== logIn) return
    if (logIn.leases.size === 0) return void logIns.delete(token)
    const next = await ask(token, `user ${logIn.userId}`).then(
      () => sessions.freshFor(token) || ASK_EVERY_MS,
      (error: unknown) => (isOver(error) ? undefined : RETRY_MS),
    )
    if (next === undefined) end(token)
    else if (logIns.get(token) === logIn) wait(token, logIn, next)
  }

  function end(token: string): void {
    const logIn = logIns.get(token)
    if (!logIn) return
    logIns.delete(token)
    clearTimeout(logIn.timer)
    for (const lease of logIn.leases.values()) lease.end()
  }

  return {
    take({ token, session }, lease) {
      const logIn = logIns.get(token) ?? { userId: session.userId, leases: new Map() }
      if (!logIns.has(token)) {
        logIns.set(token, logIn)
        wait(token, logIn, sessions.freshFor(token))
      }
      logIn.leases.set(lease.key, lease)
      return () => void (logIn.leases.get(lease.key) === lease && logIn.leases.delete(lease.key))
    },
    end,
    doubt(userId) {
      for (const [token, logIn] of logIns) {
        if (logIn.userId === userId) wait(token, logIn, DOUBT_DELAY_MS, sessions.validate)
      }
    },
    close() {
      for (const { timer } of logIns.values()) clearTimeout(timer)
      logIns.clear()
    },
  }
}

async function forgetClosed({ leases }: LogIn): Promise<void> {
  for (const lease of leases.values()) {
    // Who can't be asked after may still be there.
    const isOpen = await Promise.resolve(lease.isOpen()).catch(() => true)
    if (!isOpen && leases.get(lease.key) === lease) leases.delete(lease.key)
  }
}

/** Twitch, or we, no longer take the token. */
const isOver = (error: unknown): boolean => error instanceof ApiError && error.status === 401
