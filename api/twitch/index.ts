import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from '../operations/log'
import type { Names, Occupancy } from '../realtime'
import type { Notes, Store } from '../store'
import type { Twitch } from './connect'
import { createModerators } from './moderators'
import { createProgrammes } from './programmes'
import { createSearch } from './search'
import { createSessions } from './sessions'
import { createStreamers } from './streamers'
import { createSubscriptions } from './subscriptions'
import type { Announce } from './subscriptions/board'
import { createCosts } from './subscriptions/costs'
import { createIdle } from './subscriptions/idle'
import { createSharedLeaving } from './subscriptions/leaving'
import { createLedger } from './subscriptions/ledger'
import { createMakeRoom } from './subscriptions/make-room'
import { noSubscriptions } from './subscriptions/none'
import { createMending } from './subscriptions/mend'
import { createSharedList } from './subscriptions/shared-list'
import { createUsers } from './users'

export type { Asker } from './asker'
export { type Budget, priorities } from './budget'
export { callTwitch, TwitchUnavailable } from './call'
export { realTwitch, sandboxRedirectUri, sandboxTwitch, type Twitch } from './connect'
export { createMockUsers, type MockApp, type MockUser } from './mock-users'
export type { Moderators } from './moderators'
export { authorizeUrl, type Session } from './oauth'
export type { Programme, Recording } from './programmes'
export { thumbnailOrigins } from './thumbnails'
export type { Match } from './search'
export type { Sessions } from './sessions'
export type { StreamerProfile, Streamers } from './streamers'
export { createSubscriptions, type Subscriptions, type Topic } from './subscriptions'
export type { Subject } from './subscriptions/board'
export { createLedger, type Ledger } from './subscriptions/ledger'
export { createCreator, type WebhookTarget } from './subscriptions/create'
export { isWorking, list, subjectOf, type Listed } from './subscriptions/listing'
export { isElsewhere, renew } from './subscriptions/renew'

interface TwitchOptions {
  twitch: Twitch
  /** EventSub's, with which Twitch signs what it posts to us. */
  secret: string
  occupancy: Occupancy
  /** Tells the pages of a streamer which topics have changed. */
  announce: Announce
  names: Pick<Names, 'meet' | 'alias'>
  /** Where several processes are one, and what they tell each other. */
  store?: Store
  notes?: Notes
  log: Logger
}

/** How long a start waits for the first list, so that no callback comes before it; ms. */
const LEARNING_MS = 2_000

/** What is asked of Twitch, and the subscriptions that it posts to us by. */
export function connectTwitch(options: TwitchOptions) {
  const { twitch, secret, occupancy, announce, names, store, notes, log } = options
  const { helix, helixFor, clientId, hasWebhooks, callbackUrl } = twitch
  const webhook = { callback: callbackUrl, secret }
  const sharing = { notes, list: store && createSharedList(store) }
  const ledger = createLedger(helix, log, Date.now, sharing)
  const costs = createCosts(helix, ledger, callbackUrl)
  const makeRoom = createMakeRoom({ costs, occupancy, log })
  const subscriptions = hasWebhooks
    ? createSubscriptions({
        helix,
        webhook,
        log,
        announce,
        ledger,
        met: costs.name,
        makeRoom,
        notes,
      })
    : noSubscriptions
  const sharedLeaving = store && createSharedLeaving(store)
  const { release } = subscriptions
  const idle = createIdle({ costs, occupancy, release, log, sharedLeaving })
  const mending = createMending({ helix, webhook, ledger, sweep: idle.sweep, log })
  return {
    sessions: createSessions(clientId, notes),
    moderators: createModerators(clientId),
    streamers: createStreamers(helixFor, createUsers(helixFor, !hasWebhooks, names, { notes })),
    programmes: createProgrammes(helixFor),
    search: createSearch(helixFor),
    subscriptions,
    ledger,
    idle,
    /** Asks for what an earlier process has left, and waits a moment for it. */
    async learn(): Promise<void> {
      if (!hasWebhooks) return
      const failed = (error: unknown) =>
        log.warn({ err: error }, 'Twitch did not tell its list at the start')
      await Promise.race([ledger.refresh().catch(failed), pause(LEARNING_MS, undefined, unheld)])
    },
    /** Mends what an earlier process left at Twitch, as soon as Twitch lets us. */
    async mend(): Promise<void> {
      if (hasWebhooks) await mending.begin()
    },
    stop(): void {
      mending.close()
      subscriptions.close()
      idle.close()
    },
  }
}

const unheld = { ref: false }
