import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { authenticate, type Caller } from './authenticate'
import type { Registration } from './authorize-request'
import { createEventSub } from './eventsub'
import { createHelix } from './helix'
import { silent, type SandboxLog } from './sandbox-log'
import { consents } from './consents'
import { createLife, type Watched } from './life'
import { createLoopback } from './loopback'
import { createOAuth, type Client } from './oauth'
import { createPages } from './pages'
import { rateLimit } from './rate-limit'
import { Refusal, refuse } from './refusal'
import type { SocketLimits } from './eventsub-sockets'
import { createEventSubSessions, type SessionTimes } from './eventsub-sessions'
import { createSubscriptions, restsOn } from './subscriptions'
import { createTokens } from './tokens'
import { createTriggers } from './triggers'
import { createWebhookDelivery } from './webhooks'
import { createWorld, type World } from './world'

/** No call to Twitch is longer. */
const MAX_BODY_BYTES = 64 * 1024

/** The app that is registered with the sandbox. */
export interface SandboxOptions extends Client, Registration {
  log?: SandboxLog
  /** Host name of the app on this machine, where it is not reached by loopback. */
  ownHost?: string
  /** ms before each new try of a notification; tests shorten them. */
  retryPauses?: readonly number[]
  sessionTimes?: SessionTimes
  /** How many WebSockets are open at most; tests have few. */
  socketLimits?: SocketLimits
}

/** Twitch inside this process, on the layout that twurple and twitch-cli use for a mock. */
export interface Sandbox {
  /** Starts the loopback server that speaks Twitch's bodies; resolves with its port. */
  listen: () => Promise<number>
  /**
   * What browsers reach, to be mounted at `/sandbox` on the app's own port: the authorize page, the
   * avatars, and Helix for viewers' own tokens at `/helix`.
   */
  pages: Hono
  /** Claims upgrades to EventSub's WebSocket; false when the path is another. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean
  /** Who is there and what they do. */
  world: World
  /**
   * Sends an event to every enabled subscription of that type and streamer. Resolves with how many
   * took it (2xx) at the first try.
   */
  fire: (type: string, login: string, event: Record<string, unknown>) => Promise<number>
  /** Whether anybody listens to this channel. */
  isHeard: (type: string, login: string) => boolean
  /**
   * A user takes back what was granted (`authorization_revoked`), or Twitch ends what rests on that
   * user for another reason. Resolves with how many subscriptions have ended.
   */
  revoke: (login: string, status?: string) => Promise<number>
  /** Tells every WebSocket client to connect again. */
  reconnectSockets: () => void
  /**
   * The streamers consent to what chat can see, and from now on things happen by themselves on the
   * channels that somebody watches.
   */
  comeAlive: (watched?: Watched) => void
  /** Stops the server and gives up what is being sent. */
  close: () => Promise<void>
}

/** A sandbox with its cast as it is now; its tokens and subscriptions end with it. */
export function createSandbox({ log = silent, ...app }: SandboxOptions): Sandbox {
  const world = createWorld()
  const tokens = createTokens()
  const webhooks = createWebhookDelivery(log, app.retryPauses)
  const sessions = createEventSubSessions(log, app.sessionTimes, app.socketLimits)
  const subscriptions = createSubscriptions(webhooks, sessions)
  const guards = [authenticate(app.clientId, tokens), rateLimit()] as const
  const helix = createHelix(world)
  const eventSub = createEventSub(
    { clientId: app.clientId, ownHost: app.ownHost, world, tokens },
    subscriptions,
  )

  const twitch = answering(log)
    .use(bodyLimit({ maxSize: MAX_BODY_BYTES }))
    .route('/auth', createOAuth(app, tokens, world))
    .use('/mock/*', ...guards)
    .use('/eventsub/*', ...guards)
    .route('/mock', helix)
    .route('/eventsub/subscriptions', eventSub)
  const server = createLoopback(twitch.fetch)
  const browsers = answering(log)
    .use('*', ...guards)
    .route('/', helix)
    .route('/eventsub/subscriptions', eventSub)

  async function fire(type: string, login: string, event: Record<string, unknown>) {
    const channel = world.byLogin(login)
    return channel ? subscriptions.fire(type, channel.person.id, event) : 0
  }

  function isHeard(type: string, login: string): boolean {
    const channel = world.byLogin(login)
    return channel !== undefined && subscriptions.isHeard(type, channel.person.id)
  }
  const life = createLife({ world, fire, isHeard })

  async function revoke(login: string, status = 'authorization_revoked'): Promise<number> {
    const userId = world.byLogin(login)?.person.id
    if (userId === undefined) return 0
    if (status === 'authorization_revoked') tokens.disconnect(userId)
    return subscriptions.revoke(restsOn(userId), status)
  }

  return {
    listen: server.listen,
    pages: createPages(app, tokens, world)
      .route('/helix', browsers)
      .route('/', createTriggers({ world, fire, revoke })),
    upgrade: sessions.upgrade,
    world,
    fire,
    isHeard,
    revoke,
    reconnectSockets: sessions.reconnectAll,
    comeAlive(watched) {
      for (const { userId, scopes } of consents) tokens.grant(userId, scopes)
      life.start(watched)
    },
    close() {
      life.stop()
      webhooks.close()
      sessions.close()
      return server.close()
    },
  }
}

/** An API that refuses in Twitch's words. */
const answering = (log: SandboxLog): Hono<Caller> =>
  new Hono<Caller>()
    .onError((error, c) => {
      if (!(error instanceof Refusal)) log.warn({ err: error }, 'the sandbox failed')
      return refuse(error, c)
    })
    .notFound((c) => refuse(new Refusal(404, ''), c))
