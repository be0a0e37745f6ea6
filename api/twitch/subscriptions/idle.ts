import { callTwitch } from '../call'
import { costsOf } from './costs'
import type { Release, RoomOptions } from './make-room'

/** How long subscriptions outlive the last viewer, in ms: pages reload and links get lost. */
const PAUSE_MS = 5 * 60_000

/** Sees to it that what nobody watches costs nothing. */
export interface Idle {
  /** The last viewer of this streamer has left. */
  vacated: (login: string) => void
  /** Somebody watches this streamer. */
  occupied: (login: string) => void
  /** Looks for what an earlier process has left behind. */
  sweep: () => Promise<void>
  close: () => void
}

/** What it goes by. */
export interface IdleOptions extends RoomOptions {
  release: Release
  pauseMs?: number
}

/** Releases streamers some minutes after their last viewer has left. */
export function createIdle(options: IdleOptions): Idle {
  const { api, occupancy, release, log, pauseMs = PAUSE_MS } = options
  const leaving = new Map<string, NodeJS.Timeout>()

  async function leave(login: string): Promise<void> {
    leaving.delete(login)
    try {
      if ((await occupancy.watched()).has(login)) return
      const user = await callTwitch(api.users.getUserByName(login))
      if (!user) return
      await release(user.id)
      log.info({ streamer: login }, 'Nobody watches: what cost something was unsubscribed')
    } catch (error) {
      log.warn({ err: error, streamer: login }, 'Idle subscriptions could not be removed')
    }
  }

  function vacated(login: string): void {
    if (leaving.has(login)) return
    leaving.set(login, setTimeout(() => void leave(login), pauseMs).unref())
  }

  return {
    vacated,
    occupied(login) {
      clearTimeout(leaving.get(login))
      leaving.delete(login)
    },
    async sweep() {
      const [watched, streamers] = await Promise.all([occupancy.watched(), costsOf(api)])
      for (const { login } of streamers.values()) if (!watched.has(login)) vacated(login)
    },
    close() {
      for (const timer of leaving.values()) clearTimeout(timer)
    },
  }
}
