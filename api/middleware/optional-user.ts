import { createMiddleware } from 'hono/factory'
import type { Viewer } from '../realtime'
import type { Sessions } from '../twitch'
import { bearerToken } from './require-user'

/** What is known from `optionalUser` on. */
export interface OptionalUser {
  Variables: { viewer: Viewer | undefined }
}

/** Says who is logged in, if anybody is: without a token a request is let in as nobody's. */
export const optionalUser = (sessions: Sessions) =>
  createMiddleware<OptionalUser>(async (c, next) => {
    const authorization = c.req.header('authorization')
    if (authorization !== undefined) {
      const token = bearerToken(authorization)
      c.set('viewer', { token, session: await sessions.of(token) })
    }
    await next()
  })
