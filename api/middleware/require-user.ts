import { createMiddleware } from 'hono/factory'
import type { AddressOf } from '../operations/client-address'
import { ApiError } from './api-error'
import type { NodeEnv } from './header'
import type { Viewer } from '../realtime'
import type { Sessions } from '../twitch'

/** The bearer token (RFC 6750) of a request. @throws {ApiError} 401 `token-missing` */
export function bearerToken(authorization: string | undefined): string {
  const token = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1]
  if (token) return token
  throw new ApiError(
    401,
    'token-missing',
    'This needs you to be logged in',
    'Send the header Authorization: Bearer <token>; /login gives one',
  )
}

/** The bearer token of a request that may do without. @throws {ApiError} 401 `token-missing` */
export const tokenIn = (authorization: string | undefined): string | undefined =>
  authorization === undefined ? undefined : bearerToken(authorization)

/** What telling viewers by their tokens takes. */
export interface Doorkeeper {
  sessions: Sessions
  addressOf: AddressOf
}

/** Lets in requests of a logged-in viewer and says who it is. */
export const requireUser = ({ sessions, addressOf }: Doorkeeper) =>
  createMiddleware<NodeEnv & { Variables: { viewer: Viewer } }>(async (c, next) => {
    const token = bearerToken(c.req.header('authorization'))
    const session = await sessions.of(token, addressOf(c.env?.incoming))
    c.set('viewer', { token, session })
    await next()
  })
