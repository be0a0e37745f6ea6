import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { createOnce } from './eventsub/once'
import { isFromStranger, strangers } from './middleware/own-pages'
import { limitersBy } from './middleware/limiters'
import { createLab, isOperator, mayInspect } from './lab'
import { createApart } from './operations/apart'
import { clientAddress } from './operations/client-address'
import { createFaults } from './operations/faults'
import type { Logger } from './operations/log'
import { createMetrics } from './operations/metrics'
import { modesOf } from './operations/modes'
import { createPusherHealth } from './operations/pusher-health'
import { createSignatureWatch } from './operations/signature-watch'
import { createReadiness } from './operations/readiness'
import { createAccess, createLeases, createRealtime } from './realtime'
import { createSandbox } from './sandbox'
import type { Env } from './settings/env'
import { connectStore, createNotes, noNotes, type Notes } from './store'
import { connectTwitch, realTwitch, sandboxRedirectUri, sandboxTwitch } from './twitch'

/** Everything the routes work with, built once. */
export type Services = Awaited<ReturnType<typeof createServices>>

/** Builds the services that the settings ask for: which Twitch, which Pusher. */
export async function createServices(env: Env, log: Logger) {
  const addressOf = clientAddress(env.proxies)
  const store = env.redisUrl === undefined ? undefined : await connectStore(env.redisUrl, log)
  // Each sandbox is a Twitch of its own.
  const twitchStore = env.twitch.mode === 'sandbox' ? undefined : store
  const notes = twitchStore ? createNotes(twitchStore) : noNotes
  const { twitch, sandbox } = await chooseTwitch(env, log, notes)
  const readiness = createReadiness()
  const pusherHealth = createPusherHealth()
  const metrics = createMetrics(modesOf(env))
  const realtime = createRealtime(env, log, {
    addressOf,
    fault: () => metrics.fault('socket'),
    observed: (publisher) => pusherHealth.watched(metrics.measured(publisher)),
    isBelieved: (origin) => origin === 'twitch' || env.twitch.mode === 'sandbox',
    store,
  })
  metrics.show(realtime.journal, realtime.channels)
  if (store) metrics.showStore(store)
  metrics.showPusher(() => pusherHealth.trouble() === undefined)
  const { occupancy, publisher, channels, announce, names } = realtime
  const secret = env.eventSubSecret
  const lab = createLab({ occupancy, publisher, isEmbedded: Boolean(channels), secret, log })
  const asked = connectTwitch({
    twitch,
    secret,
    occupancy,
    announce,
    names,
    store: twitchStore,
    notes,
    log,
  })
  for (const { person } of sandbox?.world.channels ?? []) names.meet(person)
  metrics.showSpending(twitch.budget)
  await asked.learn()
  const access = createAccess(asked.moderators, {
    maySend: ({ session }) => isOperator(env, session),
    mayInspect: ({ session }) => mayInspect(env, session),
  })
  /** A streamer's public channel goes by the login. */
  const watched = async () =>
    new Set([...(await occupancy.watched()).keys(), ...realtime.journal.live.channels()])
  const leases = createLeases(asked.sessions)
  const once = createOnce()
  return {
    env,
    log,
    store,
    limiter: limitersBy(store),
    addressOf,
    readiness,
    pusherHealth,
    signatures: createSignatureWatch(),
    metrics,
    apart: createApart(log),
    faults: createFaults(log, metrics.fault),
    twitch,
    sandbox,
    access,
    leases,
    once,
    ...realtime,
    ...lab,
    ...asked,
    /** Claims upgrades to the WebSockets here; false when the path is none of theirs. */
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
      if (channels?.upgrade(request, socket, head)) return true
      if (!sandbox) return false
      if (isFromStranger(request.headers, env.publicUrl)) throw strangers()
      return sandbox.upgrade(request, socket, head)
    },
    /** Once it listens: mends what an earlier process left at Twitch, or wakes the sandbox. */
    async begin(): Promise<void> {
      if (!sandbox) await asked.mend()
      else if (env.twitch.mode === 'sandbox' && env.twitch.isAlive) sandbox.comeAlive(watched)
    },
    /** Ends what is under way, tells the sockets to come back later and stops the sandbox. */
    async close(): Promise<void> {
      readiness.stop()
      pusherHealth.close()
      asked.stop()
      leases.close()
      await once.settled()
      await Promise.all([realtime.stop(), sandbox?.close()])
      await store?.close()
    },
  }
}

/** Twitch itself, a mock of it, or the sandbox in this process. */
async function chooseTwitch(env: Env, log: Logger, notes: Notes) {
  if (env.twitch.mode !== 'sandbox') {
    return { twitch: realTwitch(env, env.twitch, notes), sandbox: undefined }
  }
  const app = { clientId: 'sandbox', clientSecret: randomUUID() }
  const redirectUri = sandboxRedirectUri(env.publicUrl)
  const sandbox = createSandbox({
    ...app,
    ownHost: new URL(env.localUrl).hostname,
    isRedirectUri: (uri) => URL.canParse(uri) && uri === redirectUri(new URL(uri).origin),
    log,
  })
  return { twitch: sandboxTwitch(env, app, await sandbox.listen()), sandbox }
}
