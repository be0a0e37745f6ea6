import type { Release, RoomOptions } from './make-room'
import { createReleases } from './releases'

/** How long subscriptions outlive the last viewer, in ms: pages reload and links get lost. */
const PAUSE_MS = 5 * 60_000
/** Until it is tried again when Twitch or Pusher did not tell who is who; ms. */
const RETRY_MS = 60_000
const MAX_LEAVING = 20_000

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
}

/**
 * Releases streamers some minutes after their last viewer has left. Names that cost us nothing are
 * not looked at: anybody can make them up.
 */
export function createIdle(options: IdleOptions): Idle {
  const { costs, occupancy, log, pauseMs = PAUSE_MS } = options
  const releases = createReleases(options)
  /** When each is looked at (ms), the soonest first. */
  const leaving = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined

  function plan(login: string, ms: number): void {
    if (!leaving.has(login) && leaving.size < MAX_LEAVING) leaving.set(login, Date.now() + ms)
    arm()
  }

  function arm(): void {
    const [next] = leaving.values()
    if (timer || next === undefined) return
    timer = setTimeout(() => void look(), Math.max(0, next - Date.now())).unref()
  }

  /** Hands over whose time has come, all at once. */
  async function look(): Promise<void> {
    timer = undefined
    const due = [...leaving].filter(([, at]) => at <= Date.now()).map(([login]) => login)
    try {
      const [watched, streamers] = await Promise.all([occupancy.watched(), costs.read('upkeep')])
      const ids = new Map([...streamers].map(([id, { login }]) => [login, id]))
      for (const login of due) {
        const id = ids.get(login)
        if (leaving.delete(login) && id !== undefined && !watched.has(login))
          releases.add(login, id)
      }
      arm()
    } catch (error) {
      log.warn({ err: error, streamers: due.length }, 'Idle streamers could not be looked at')
      timer = setTimeout(() => void look(), RETRY_MS).unref()
    }
  }

  return {
    vacated(login) {
      if (costs.mayCost(login)) plan(login, pauseMs)
    },
    occupied(login) {
      leaving.delete(login)
      releases.drop(login)
    },
    async sweep() {
      const [watched, streamers] = await Promise.all([occupancy.watched(), costs.read('upkeep')])
      for (const { login } of streamers.values()) if (!watched.has(login)) plan(login, pauseMs)
    },
    close() {
      clearTimeout(timer)
      releases.close()
    },
  }
}
