import { createMiddleware } from 'hono/factory'
import { Refusal } from './refusal'
import type { AccessToken, Tokens } from './tokens'

/** What Helix knows of the caller. */
export interface Caller {
  Variables: { token: AccessToken }
}

/** Takes a call only with a valid token and the id of the client that it was issued to. */
export const authenticate = (clientId: string, tokens: Tokens) =>
  createMiddleware<Caller>(async (c, next) => {
    const header = c.req.header('Authorization')
    if (!header) throw new Refusal(401, 'OAuth token is missing')
    const token = tokens.find(/^Bearer (\S+)$/i.exec(header)?.[1] ?? '')
    if (!token) throw new Refusal(401, 'Invalid OAuth token')
    const id = c.req.header('Client-Id')
    if (!id) throw new Refusal(401, 'Client ID is missing')
    if (id !== clientId) throw new Refusal(401, 'Client ID and OAuth token do not match')
    c.set('token', token)
    await next()
  })
