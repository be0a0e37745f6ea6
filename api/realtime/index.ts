import { randomUUID } from 'node:crypto'
import type { AddressOf } from '../operations/client-address'
import type { Logger } from '../operations/log'
import { connectPusher, type PusherEnv } from './connect'
import { createDelivery } from './delivery'
import { createHistory } from './history'
import { createLive } from './live'
import type { Publisher } from './publisher'
import { announceTopics } from './topics'

export { createAccess, type Access, type Viewer } from './access'
export { pusherUserOf } from './admission'
export { catchUp, type Cursors } from './catch-up'
export type { History, StoredEvent } from './history'
export { createLeases, type Lease } from './leases'
export { occupancyOf, type Occupancy } from './occupancy'
export { EventRefused, PublishError, type Publisher } from './publisher'
export { MAX_DATA_BYTES } from './serialise'

interface RealtimeOptions {
  addressOf: AddressOf
  /** Counts an error that nobody expected of a socket: it is logged already. */
  fault: () => void
  /** The same publisher, observed while it delivers events. */
  observed: (publisher: Publisher) => Publisher
}

/** The way of an event to its Pusher channel, and what is remembered of it. */
export function createRealtime(
  env: PusherEnv,
  log: Logger,
  { addressOf, fault, observed }: RealtimeOptions,
) {
  const { publisher, channels, occupancy, admission, close } = connectPusher(
    env,
    log,
    addressOf,
    fault,
  )
  const history = createHistory(randomUUID())
  const live = createLive()
  return {
    publisher,
    channels,
    occupancy,
    admission,
    history,
    live,
    deliver: createDelivery(history, observed(publisher), live),
    announce: announceTopics(publisher, log),
    async stop(): Promise<void> {
      live.close()
      await close()
    },
  }
}
