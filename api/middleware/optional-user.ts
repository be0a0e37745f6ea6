import { createMiddleware } from 'hono/factory'
import type { Viewer } from '../realtime'
import type { NodeEnv } from './header'
import { bearerToken, type Doorkeeper } from './require-user'

/** What is known from `optionalUser` on. */
export interface OptionalUser {
  Variables: { viewer: Viewer | undefined }
}

/** Says who is logged in, if anybody is: without a token a request is let in as nobody's. */
export const optionalUser = ({ sessions, addressOf }: Doorkeeper) =>
  createMiddleware<NodeEnv & OptionalUser>(async (c, next) => {
    const authorization = c.req.header('authorization')
    if (authorization !== undefined) {
      const token = bearerToken(authorization)
      const session = await sessions.of(token, addressOf(c.env?.incoming))
      c.set('viewer', { token, session })
    }
    await next()
  })
