import { Hono } from 'hono'
import { authenticate } from './authenticate'
import type { Registration } from './authorize-request'
import { createEventSub } from './eventsub'
import { createHelix } from './helix'
import { silent, type Log } from './log'
import { createLoopback } from './loopback'
import { createOAuth, type Client } from './oauth'
import { createPages } from './pages'
import { rateLimit } from './rate-limit'
import { Refusal, refuse } from './refusal'
import { createSubscriptions } from './subscriptions'
import { createTokens } from './tokens'
import { createWorld } from './world'

/** The app that is registered with the sandbox. */
export interface SandboxOptions extends Client, Registration {
  log?: Log
}

/** Twitch inside this process, on the layout that twurple and twitch-cli use for a mock. */
export interface Sandbox {
  /** Starts the loopback server that speaks Twitch's bodies; resolves with its port. */
  listen: () => Promise<number>
  /** The authorize page and the avatars, to be mounted at `/sandbox` on the app's own port. */
  pages: Hono
  /**
   * Sends a signed notification to every enabled subscription of that type and streamer.
   * Resolves with how many were delivered (2xx).
   */
  fire: (type: string, login: string, event: Record<string, unknown>) => Promise<number>
  /** Stops the server and gives up what is being sent. */
  close: () => Promise<void>
}

/** A sandbox with its cast as it is now; its tokens and subscriptions end with it. */
export function createSandbox({ log = silent, ...app }: SandboxOptions): Sandbox {
  const world = createWorld()
  const tokens = createTokens()
  const subscriptions = createSubscriptions(log)
  const rules = { clientId: app.clientId, world, tokens }
  const guards = [authenticate(app.clientId, tokens), rateLimit()] as const

  const twitch = new Hono()
    .onError((error, c) => {
      if (!(error instanceof Refusal)) log.warn({ err: error }, 'the sandbox failed')
      return refuse(error, c)
    })
    .notFound((c) => refuse(new Refusal(404, ''), c))
    .route('/auth', createOAuth(app, tokens, world))
    .use('/mock/*', ...guards)
    .use('/eventsub/*', ...guards)
    .route('/mock', createHelix(world))
    .route('/eventsub/subscriptions', createEventSub(rules, subscriptions))
  const server = createLoopback(twitch.fetch)

  return {
    listen: server.listen,
    pages: createPages(app, tokens, world),
    async fire(type, login, event) {
      const channel = world.byLogin(login)
      return channel ? subscriptions.fire(type, channel.person.id, event) : 0
    },
    close() {
      subscriptions.close()
      return server.close()
    },
  }
}
