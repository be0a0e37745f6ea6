import type { Logger } from '../operations/log'
import type { Occupancy } from '../realtime'
import type { Twitch } from './connect'
import { createModerators } from './moderators'
import { createProgrammes } from './programmes'
import { createSessions } from './sessions'
import { createStreamers } from './streamers'
import { createSubscriptions } from './subscriptions'
import type { Announce } from './subscriptions/board'
import { createCreator } from './subscriptions/create'
import { createIdle } from './subscriptions/idle'
import { createMakeRoom } from './subscriptions/make-room'
import { noSubscriptions } from './subscriptions/none'
import { renew } from './subscriptions/renew'

export { callTwitch } from './call'
export { realTwitch, sandboxRedirectUri, sandboxTwitch, type Twitch } from './connect'
export type { Moderators } from './moderators'
export { authorizeUrl, type Session } from './oauth'
export { thumbnailOrigins, type Programme, type Recording } from './programmes'
export type { Sessions } from './sessions'
export type { StreamerProfile, Streamers } from './streamers'
export { createSubscriptions, type Subscriptions, type Topic } from './subscriptions'
export type { Subject } from './subscriptions/board'
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
  log: Logger
}

/** What is asked of Twitch, and the subscriptions that it posts to us by. */
export function connectTwitch({ twitch, secret, occupancy, announce, log }: TwitchOptions) {
  const { api, apiOf, clientId, hasWebhooks, callbackUrl } = twitch
  const webhook = { callback: callbackUrl, secret }
  const makeRoom = createMakeRoom({ api, occupancy, log })
  const subscriptions = hasWebhooks
    ? createSubscriptions({ api, webhook, log, announce, makeRoom })
    : noSubscriptions
  const idle = createIdle({ api, occupancy, release: subscriptions.release, log })
  return {
    sessions: createSessions(clientId),
    moderators: createModerators(clientId),
    streamers: createStreamers(apiOf),
    programmes: createProgrammes(apiOf),
    subscriptions,
    idle,
    /** Mends what an earlier process left at Twitch. */
    async mend(): Promise<void> {
      if (!hasWebhooks) return
      try {
        await renew(api, callbackUrl, createCreator(api, webhook, log), log)
        await idle.sweep()
      } catch (error) {
        log.warn({ err: error }, 'Subscriptions of an earlier start were not looked through')
      }
    },
    stop(): void {
      subscriptions.close()
      idle.close()
    },
  }
}
