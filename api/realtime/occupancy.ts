import Pusher from 'pusher'
import * as v from 'valibot'
import { inspectorChannel, ownerOf } from '../shared/channel-names'
import type { PusherSettings } from '../settings/env'
import { pusherFailure } from './pusher-failure'
import { createPusherClient } from './pusher-publisher'

/** Who is watched, as Pusher's own channel occupancy tells. */
export interface Occupancy {
  /** Subscribers of each streamer's public channel, by login. @throws {PusherFailure} */
  watched: () => Promise<ReadonlyMap<string, number>>
  /** Whether anybody is on this channel. @throws {PusherFailure} */
  isOccupied: (channel: string) => Promise<boolean>
  /** The inspector's channels that somebody is on. @throws {PusherFailure} */
  inspected: () => Promise<ReadonlySet<string>>
}

const INSPECTOR_PREFIX = inspectorChannel('')

const channels = v.object({
  channels: v.record(v.string(), v.object({ subscription_count: v.optional(v.number(), 1) })),
})

/** Occupancy as Pusher's HTTP API tells it; without subscription counts each counts as one. */
export const remoteOccupancy = (pusher: Pusher): Occupancy => ({
  watched: async () => streamersOf(await ask(pusher, { info: 'subscription_count' })),
  isOccupied: async (channel) =>
    (await ask(pusher, { filter_by_prefix: channel })).some(([name]) => name === channel),
  inspected: async () => inspectedOf(await ask(pusher, { filter_by_prefix: INSPECTOR_PREFIX })),
})

async function ask(pusher: Pusher, params: Record<string, string>): Promise<[string, number][]> {
  try {
    const answer = await pusher.get({ path: '/channels', params })
    const listed = v.parse(channels, await answer.json())
    return Object.entries(listed.channels).map(([name, { subscription_count }]) => [
      name,
      subscription_count,
    ])
  } catch (error) {
    throw pusherFailure(error)
  }
}

/** Occupancy of the channels server in this process. */
export const embeddedOccupancy = (counts: () => Iterable<[string, number]>): Occupancy => ({
  watched: async () => streamersOf(counts()),
  isOccupied: async (channel) => [...counts()].some(([name]) => name === channel),
  inspected: async () => inspectedOf(counts()),
})

/** Occupancy of the Pusher in the settings, as another process than the server sees it. */
export const occupancyOf = (pusher: PusherSettings): Occupancy =>
  pusher.mode === 'embedded'
    ? embeddedOccupancy(() => [])
    : remoteOccupancy(createPusherClient(pusher))

const inspectedOf = (counts: Iterable<[string, number]>): ReadonlySet<string> =>
  new Set([...counts].map(([name]) => name).filter((name) => name.startsWith(INSPECTOR_PREFIX)))

function streamersOf(counts: Iterable<[string, number]>): ReadonlyMap<string, number> {
  const watched = new Map<string, number>()
  for (const [name, count] of counts) {
    const owner = ownerOf(name)
    if (owner?.audience === 'public') watched.set(owner.login, count)
  }
  return watched
}
