import { createLeaving, type Leaving } from './leaving'
import type { Release, RoomOptions } from './make-room'
import { createReleases } from './releases'

/** How long subscriptions outlive the last viewer, in ms: pages reload and links get lost. */
const PAUSE_MS = 5 * 60_000
/** Until it is tried again when Twitch or Pusher did not tell who is who; ms. */
const RETRY_MS = 60_000
/** How often (ms) it is looked for those whose process has ended, where several share them. */
const LOOK_MS = 60_000

/** Sees to it that what nobody watches costs nothing. */
export interface Idle {
  /** The last viewer of this streamer has left. */
  vacated: (login: string) => void
  /** Somebody watches this streamer. */
  occupied: (login: string) => void
  /** Looks for what an earlier process has left behind. @throws {ApiError} 503 */
  sweep: () => Promise<void>
  close: () => void
}

/** What it goes by. */
export interface IdleOptions extends RoomOptions {
  release: Release
  pauseMs?: number
  /** Who is leaving, where processes share that. */
  sharedLeaving?: Leaving
}

/**
 * Releases streamers some minutes after their last viewer has left. Names that cost us nothing are
 * not looked at: anybody can make them up.
 */
export function createIdle(options: IdleOptions): Idle {
  const { costs, occupancy, log, pauseMs = PAUSE_MS, sharedLeaving } = options
  const releases = createReleases(options)
  const leaving = sharedLeaving ?? createLeaving()
  /** Who is being looked at, until somebody comes back. */
  const looked = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const others = sharedLeaving && setInterval(() => void look(), LOOK_MS).unref()

  function plan(login: string, ms: number): void {
    leaving.plan(login, Date.now() + ms)
    arm()
  }

  function arm(): void {
    const next = leaving.next()
    if (timer || next === undefined) return
    timer = setTimeout(() => void lookInTime(), Math.max(0, next - Date.now())).unref()
  }

  async function lookInTime(): Promise<void> {
    timer = undefined
    await look()
    arm()
  }

  /** Hands over whose time has come, all at once. */
  async function look(): Promise<void> {
    const due = await leaving.due(Date.now())
    if (due.length === 0) return
    for (const login of due) looked.add(login)
    try {
      const [watched, streamers] = await Promise.all([occupancy.watched(), costs.read('upkeep')])
      const ids = new Map([...streamers].map(([id, { login }]) => [login, id]))
      for (const login of due) {
        const id = ids.get(login)
        if (looked.delete(login) && id !== undefined && !watched.has(login)) releases.add(login, id)
      }
    } catch (error) {
      log.warn({ err: error, streamers: due.length }, 'Idle streamers could not be looked at')
      for (const login of due) if (looked.delete(login)) plan(login, RETRY_MS)
    }
  }

  return {
    vacated(login) {
      if (costs.mayCost(login)) plan(login, pauseMs)
    },
    occupied(login) {
      leaving.drop(login)
      looked.delete(login)
      releases.drop(login)
    },
    async sweep() {
      const [watched, streamers] = await Promise.all([occupancy.watched(), costs.read('upkeep')])
      for (const { login } of streamers.values()) if (!watched.has(login)) plan(login, pauseMs)
    },
    close() {
      clearTimeout(timer)
      clearInterval(others)
      releases.close()
    },
  }
}
