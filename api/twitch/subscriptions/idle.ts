import type { ApiClient } from '@twurple/api'
import type { Logger } from '../../operations/log'
import type { Occupancy } from '../../realtime/occupancy'
import { callTwitch } from '../call'
import { list, subjectOf, type Listed } from './listing'

/** How long subscriptions outlive the last viewer, in ms: pages reload and links get lost. */
const PAUSE_MS = 5 * 60_000
/** Users that Twitch looks up in one call. */
const MAX_USERS = 100

/** Sees to it that what nobody watches costs nothing. */
export interface Idle {
  /** The last viewer of this streamer has left. */
  vacated: (login: string) => void
  /** Somebody watches this streamer. */
  occupied: (login: string) => void
  /** Looks for what an earlier process has left behind. */
  sweep: () => Promise<void>
  /** Frees points of cost at once: the least watched goes first, and this streamer never. */
  makeRoom: (points: number, broadcasterId: string) => Promise<void>
  close: () => void
}

export interface IdleOptions {
  api: ApiClient
  occupancy: Pick<Occupancy, 'watched'>
  /** Removes what a streamer's subscriptions cost. */
  release: (broadcasterId: string) => Promise<void>
  log: Logger
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

  /** What costs something, by streamer. */
  async function costs(): Promise<Map<string, { login: string; cost: number }>> {
    const costly = (await list(api)).subscriptions.filter(({ cost }) => cost > 0)
    const points = sumBySubject(costly)
    const ids = [...points.keys()]
    const byId = new Map<string, { login: string; cost: number }>()
    for (let start = 0; start < ids.length; start += MAX_USERS) {
      const some = ids.slice(start, start + MAX_USERS)
      for (const { id, name } of await callTwitch(api.users.getUsersByIds(some))) {
        byId.set(id, { login: name, cost: points.get(id) ?? 0 })
      }
    }
    return byId
  }

  return {
    vacated,
    occupied(login) {
      clearTimeout(leaving.get(login))
      leaving.delete(login)
    },
    async sweep() {
      const [watched, streamers] = await Promise.all([occupancy.watched(), costs()])
      for (const { login } of streamers.values()) if (!watched.has(login)) vacated(login)
    },
    async makeRoom(points, broadcasterId) {
      const [watched, streamers] = await Promise.all([occupancy.watched(), costs()])
      const others = [...streamers].filter(([id]) => id !== broadcasterId)
      const viewers = ({ login }: { login: string }) => watched.get(login) ?? 0
      let missing = points
      for (const [id, streamer] of others.toSorted(([, a], [, b]) => viewers(a) - viewers(b))) {
        if (missing <= 0) return
        await release(id)
        missing -= streamer.cost
        log.warn({ streamer: streamer.login }, 'Unsubscribed at the limit, as the least watched')
      }
    },
    close() {
      for (const timer of leaving.values()) clearTimeout(timer)
    },
  }
}

function sumBySubject(subscriptions: readonly Listed[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const subscription of subscriptions) {
    const id = subjectOf(subscription)
    if (id) sums.set(id, (sums.get(id) ?? 0) + subscription.cost)
  }
  return sums
}
