import type { Logger } from '../../operations/log'
import type { Occupancy } from '../../realtime'
import type { Costs, StreamerCost } from './costs'

/** Removes what a streamer's subscriptions cost. */
export type Release = (broadcasterId: string) => Promise<void>

/**
 * Frees points of cost at once by `release`: the least watched goes first, and the streamer
 * `keptId` never.
 */
export type MakeRoom = (points: number, keptId: string, release: Release) => Promise<void>

/** What making room takes. */
export interface RoomOptions {
  costs: Costs
  occupancy: Pick<Occupancy, 'watched'>
  log: Logger
}

/** Makes room by what is known to cost something, and what Pusher counts at that moment. */
export const createMakeRoom =
  ({ costs, occupancy, log }: RoomOptions): MakeRoom =>
  async (points, keptId, release) => {
    const [watched, streamers] = await Promise.all([occupancy.watched(), costs.read('subscribe')])
    const others = [...streamers].filter(([id]) => id !== keptId)
    const viewers = ({ login }: StreamerCost) => watched.get(login) ?? 0
    let missing = points
    for (const [id, streamer] of others.toSorted(([, a], [, b]) => viewers(a) - viewers(b))) {
      if (missing <= 0) return
      await release(id)
      missing -= streamer.cost
      log.warn({ streamer: streamer.login }, 'Unsubscribed at the limit, as the least watched')
    }
  }
