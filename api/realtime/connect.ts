import { createChannelsServer } from '../channels-server'
import { channelsLog } from '../operations/channels-log'
import type { AddressOf } from '../operations/client-address'
import type { Logger } from '../operations/log'
import type { Env } from '../settings/env'
import { embeddedAdmission, pusherUserOf, remoteAdmission } from './admission'
import { createEmbeddedPublisher } from './embedded-publisher'
import { embeddedOccupancy, remoteOccupancy } from './occupancy'
import { createPusherClient, createPusherPublisher } from './pusher-publisher'

/**
 * What the names of channels begin with on which pages may send to each other. None does today:
 * whatever tells of an event comes from this server alone.
 */
const CONTROL_CHANNELS: readonly string[] = []

/** The settings that say which Pusher. */
export type PusherEnv = Pick<Env, 'pusher' | 'channelsLimits' | 'localUrl'>

/** Pusher as the settings ask for it: Pusher's own, a compatible one, or the server in this process. */
export function connectPusher(
  { pusher, channelsLimits, localUrl }: PusherEnv,
  log: Logger,
  addressOf: AddressOf,
  onFault: () => void,
) {
  if (pusher.mode !== 'embedded') {
    const publisher = createPusherPublisher(pusher)
    const client = createPusherClient(pusher)
    const occupancy = remoteOccupancy(client)
    const admission = remoteAdmission(occupancy, (token) => {
      const user = pusherUserOf(pusher.secret, token)
      client.terminateUserConnections(user).catch(() => {
        // The error of the `pusher` package holds the signed URL.
        log.warn('Pusher did not end the connections of a log-in that is over')
      })
    })
    return { publisher, channels: undefined, occupancy, admission, close: async () => {} }
  }
  const { id, key, secret } = pusher
  const webhook = `${localUrl}/api/pusher/webhook`
  const channels = createChannelsServer({
    apps: [{ id, key, secret, webhook, clientEvents: CONTROL_CHANNELS }],
    ...channelsLimits,
    addressOf,
    log: channelsLog(log),
    onFault,
  })
  const publisher = createEmbeddedPublisher((message) => channels.publish(id, message))
  async function close(): Promise<void> {
    publisher.close()
    await channels.close()
  }
  const occupancy = embeddedOccupancy(() => channels.occupied(id))
  return { publisher, channels, occupancy, admission: embeddedAdmission(channels, id), close }
}
