import Pusher from 'pusher'
import * as v from 'valibot'
import { ownerOf } from './channels'
import { PublishError } from './publisher'

/** Who is watched, as Pusher's own channel occupancy tells. */
export interface Occupancy {
  /** Subscribers of each streamer's public channel, by login. @throws {PublishError} */
  watched: () => Promise<ReadonlyMap<string, number>>
}

const channels = v.object({
  channels: v.record(v.string(), v.object({ subscription_count: v.optional(v.number(), 1) })),
})

/** Occupancy as Pusher's HTTP API tells it; without subscription counts each counts as one. */
export const remoteOccupancy = (pusher: Pusher): Occupancy => ({
  async watched() {
    try {
      const answer = await pusher.get({
        path: '/channels',
        params: { info: 'subscription_count' },
      })
      const listed = v.parse(channels, await answer.json())
      const counts = Object.entries(listed.channels).map(
        ([name, { subscription_count: count }]): [string, number] => [name, count],
      )
      return streamersOf(counts)
    } catch {
      // The error of the `pusher` package holds the signed URL.
      throw new PublishError('Pusher did not tell its channels')
    }
  },
})

/** Occupancy of the channels server in this process. */
export const embeddedOccupancy = (counts: () => Iterable<[string, number]>): Occupancy => ({
  watched: async () => streamersOf(counts()),
})

function streamersOf(counts: Iterable<[string, number]>): ReadonlyMap<string, number> {
  const watched = new Map<string, number>()
  for (const [name, count] of counts) {
    const owner = ownerOf(name)
    if (owner?.audience === 'public') watched.set(owner.login, count)
  }
  return watched
}
