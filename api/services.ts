import { randomUUID } from 'node:crypto'
import { createChannelsServer } from './channels-server'
import type { Env } from './settings/env'
import { createOnce } from './eventsub/once'
import { createInspected } from './lab/inspected'
import { createInspector } from './lab/inspector'
import { isOperator } from './lab/senders'
import type { Logger } from './operations/log'
import { channelsLog } from './operations/channels-log'
import { clientAddress, type AddressOf } from './operations/client-address'
import { createMetrics } from './operations/metrics'
import { createReadiness } from './operations/readiness'
import { createAccess } from './realtime/access'
import { createDelivery } from './realtime/delivery'
import { createEmbeddedPublisher } from './realtime/embedded-publisher'
import { createHistory } from './realtime/history'
import { createLive } from './realtime/live'
import { embeddedOccupancy, remoteOccupancy } from './realtime/occupancy'
import { createPusherClient, createPusherPublisher } from './realtime/pusher-publisher'
import { announceTopics } from './realtime/topics'
import { createSandbox, SOCKET_PATH } from './sandbox'
import { createLife } from './sandbox/life'
import { createApiClient, realTwitch, sandboxRedirectUri, type Twitch } from './twitch/connect'
import { createModerators } from './twitch/moderators'
import { createProgrammes } from './twitch/programmes'
import { createSessions } from './twitch/sessions'
import { createStreamers } from './twitch/streamers'
import { createSubscriptions } from './twitch/subscriptions'
import { createCreator } from './twitch/subscriptions/create'
import { noSubscriptions } from './twitch/subscriptions/none'
import { createIdle } from './twitch/subscriptions/idle'
import { renew } from './twitch/subscriptions/renew'

/** Everything the routes work with, built once. */
export type Services = Awaited<ReturnType<typeof createServices>>

/** Builds the services that the settings ask for: which Twitch, which Pusher. */
export async function createServices(env: Env, log: Logger) {
  const { twitch, sandbox, life } = await connectTwitch(env, log)
  const addressOf = clientAddress(env.proxies)
  const { publisher, channels, occupancy, closePusher } = connectPusher(env, log, addressOf)
  const history = createHistory(randomUUID())
  const metrics = createMetrics(history, channels && (() => channels.connections))
  const readiness = createReadiness()
  const once = createOnce()
  const live = createLive()
  const webhook = { callback: twitch.callbackUrl, secret: env.eventSubSecret }
  const subscriptions = twitch.hasWebhooks
    ? createSubscriptions({
        api: twitch.api,
        webhook,
        log,
        announce: announceTopics(publisher, log),
        makeRoom: (points, broadcasterId) => idle.makeRoom(points, broadcasterId),
      })
    : noSubscriptions
  // In this process it costs nothing to ask; elsewhere it is a request.
  const inspected = createInspected(occupancy.inspected, channels ? 1_000 : 15_000)
  const inspector = createInspector({ inspected, publisher, secret: env.eventSubSecret, log })
  const idle = createIdle({ api: twitch.api, occupancy, release: subscriptions.release, log })
  return {
    env,
    log,
    twitch,
    sandbox,
    channels,
    history,
    once,
    metrics,
    readiness,
    addressOf,
    live,
    inspected,
    inspector,
    deliver: createDelivery(history, readiness.watched(metrics.measured(publisher)), live),
    sessions: createSessions(twitch.clientId),
    access: createAccess(createModerators(twitch.clientId), ({ session }) =>
      isOperator(env, session),
    ),
    streamers: createStreamers(twitch.apiOf),
    programmes: createProgrammes(twitch.apiOf),
    subscriptions,
    occupancy,
    idle,
    /** Once it listens: mends what an earlier process left at Twitch, or wakes the sandbox. */
    async begin(): Promise<void> {
      life?.start()
      if (sandbox || !twitch.hasWebhooks) return
      try {
        await renew(twitch.api, webhook.callback, createCreator(twitch.api, webhook, log), log)
        await idle.sweep()
      } catch (error) {
        log.warn({ err: error }, 'Subscriptions of an earlier start were not looked through')
      }
    },
    /** Ends what is under way, tells the sockets to come back later and stops the sandbox. */
    async close(): Promise<void> {
      readiness.stop()
      life?.stop()
      subscriptions.close()
      idle.close()
      await once.settled()
      live.close()
      await Promise.all([closePusher(), sandbox?.close()])
    },
  }
}

async function connectTwitch(env: Env, log: Logger) {
  if (env.twitch.mode === 'sandbox') return await startSandbox(env, env.twitch, log)
  return { twitch: realTwitch(env, env.twitch), sandbox: undefined, life: undefined }
}

async function startSandbox(env: Env, { isAlive }: { isAlive: boolean }, log: Logger) {
  const app = { clientId: 'sandbox', clientSecret: randomUUID() }
  const redirectUri = sandboxRedirectUri(env.publicUrl)
  const sandbox = createSandbox({
    ...app,
    isRedirectUri: (uri) => URL.canParse(uri) && uri === redirectUri(new URL(uri).origin),
    log,
  })
  const api = createApiClient({ ...app, mockApiPort: await sandbox.listen() })
  const twitch: Twitch = {
    api,
    apiOf: () => api,
    hasWebhooks: true,
    clientId: app.clientId,
    authorizePage: '/sandbox/oauth2/authorize',
    redirectUri,
    eventsub: SOCKET_PATH,
    helix: '/sandbox/helix',
    // The sandbox is in this process: it needs no public address.
    callbackUrl: `http://localhost:${env.port}/api/callback`,
  }
  const life = isAlive ? createLife(sandbox) : undefined
  return { twitch, sandbox, life }
}

function connectPusher({ pusher, channelsLimits, port }: Env, log: Logger, addressOf: AddressOf) {
  if (pusher.mode !== 'embedded') {
    const publisher = createPusherPublisher(pusher)
    const occupancy = remoteOccupancy(createPusherClient(pusher))
    return { publisher, channels: undefined, occupancy, closePusher: async () => {} }
  }
  const { id, key, secret } = pusher
  const channels = createChannelsServer({
    apps: [{ id, key, secret, webhook: `http://localhost:${port}/api/pusher/webhook` }],
    ...channelsLimits,
    addressOf,
    log: channelsLog(log),
  })
  const publisher = createEmbeddedPublisher((message) => channels.publish(id, message))
  async function closePusher(): Promise<void> {
    publisher.close()
    await channels.close()
  }
  const occupancy = embeddedOccupancy(() => channels.occupied(id))
  return { publisher, channels, occupancy, closePusher }
}
