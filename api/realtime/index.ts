import { randomUUID } from 'node:crypto'
import type { AddressOf } from '../operations/client-address'
import type { Logger } from '../operations/log'
import type { Store } from '../store'
import { connectPusher, type PusherEnv } from './connect'
import { createDelivery, type KnownNames } from './delivery'
import { createHistory } from './history'
import { createMemoryJournal } from './memory-journal'
import { createNames } from './names'
import type { Publisher } from './publisher'
import { createRedisJournal } from './redis/journal'
import { announceTopics } from './topics'

export { createAccess, type Access, type Viewer } from './access'
export { pusherUserOf } from './admission'
export type { Cursors } from './catch-up'
export type { Holding, StoredEvent } from './history'
export type { HandledElsewhere, Journal } from './journal'
export { createLeases, type Lease } from './leases'
export { createNames, type Names } from './names'
export { occupancyOf, type Occupancy } from './occupancy'
export { PusherFailure } from './pusher-failure'
export { EventRefused, PublishError, type Publisher } from './publisher'
export { MAX_DATA_BYTES } from './serialise'

interface RealtimeOptions {
  addressOf: AddressOf
  /** Counts an error that nobody expected of a socket: it is logged already. */
  fault: () => void
  /** The same publisher, observed while it delivers events. */
  observed: (publisher: Publisher) => Publisher
  /** Whose word is taken for it that a streamer has another name now. */
  isBelieved: KnownNames['isBelieved']
  /** Where several processes are one. */
  store?: Store
}

/** The way of an event to its Pusher channel, and what is remembered of it. */
export function createRealtime(
  env: PusherEnv,
  log: Logger,
  { addressOf, fault, observed, isBelieved, store }: RealtimeOptions,
) {
  const { publisher, channels, occupancy, admission, close } = connectPusher(
    env,
    log,
    addressOf,
    fault,
  )
  const journal = store
    ? createRedisJournal(store)
    : createMemoryJournal(createHistory(randomUUID()))
  const names = createNames()
  return {
    names,
    publisher,
    channels,
    occupancy,
    admission,
    journal,
    deliver: createDelivery(journal, observed(publisher), { names, isBelieved }),
    announce: announceTopics(publisher, log),
    async stop(): Promise<void> {
      journal.live.close()
      await close()
    },
  }
}
