import { createMiddleware } from 'hono/factory'
import type { Viewer } from '../realtime'
import type { Asker, Twitch } from '../twitch'
import type { NodeEnv } from './header'
import { type Doorkeeper, tokenIn } from './require-user'

/** What is known from `withAsker` on. */
export interface WithAsker {
  Variables: { asker: Asker }
}

/** For whom Twitch is asked: a viewer, or somebody who is not logged in. */
export const askerOf = (viewer: Viewer | undefined, { signal }: Request): Asker => ({
  priority: viewer ? 'page' : 'anonymous',
  token: viewer?.token,
  signal,
})

/**
 * Says for whom Twitch is asked where a token may be left out. A bad one is as good as none, but
 * where Twitch is asked with that very token.
 */
export const withAsker = ({
  sessions,
  addressOf,
  twitch,
}: Doorkeeper & { twitch: Pick<Twitch, 'hasWebhooks'> }) =>
  createMiddleware<NodeEnv & WithAsker>(async (c, next) => {
    const token = tokenIn(c.req.header('authorization'))
    const session =
      token &&
      (await sessions.of(token, addressOf(c.env?.incoming)).catch((error: unknown) => {
        if (!twitch.hasWebhooks) throw error
      }))
    c.set('asker', askerOf(token && session ? { token, session } : undefined, c.req.raw))
    await next()
  })
