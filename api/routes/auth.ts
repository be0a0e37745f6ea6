import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import * as v from 'valibot'
import { isOperator } from '../lab/senders'
import { bearerToken } from '../middleware/require-user'
import type { Services } from '../services'
import { authorizeUrl } from '../twitch/oauth'
import { valid } from './validate'

const loginQuery = v.object({
  scopes: v.optional(v.pipe(v.string(), v.regex(/^[a-z:_ ]*$/, 'must be scopes with spaces')), ''),
  state: v.optional(v.pipe(v.string(), v.maxLength(200, 'must be at most 200 characters'))),
})

/** Log in, who is logged in, log out. */
export const auth = ({ env, twitch, sessions }: Services) =>
  new Hono()
    .get('/login', valid('query', loginQuery), (c) => {
      const { scopes, state = randomBytes(16).toString('hex') } = c.req.valid('query')
      const redirectUri = twitch.redirectUri(new URL(c.req.url).origin)
      const { clientId, authorizePage } = twitch
      return c.redirect(authorizeUrl(authorizePage, { clientId, redirectUri, scopes, state }))
    })
    .get('/session', async (c) => {
      c.header('Cache-Control', 'no-store')
      const session = await sessions.validate(bearerToken(c.req.header('authorization')))
      return c.json({ ...session, isOperator: isOperator(env, session) })
    })
    .delete('/session', async (c) => {
      await sessions.revoke(bearerToken(c.req.header('authorization')))
      return c.body(null, 204)
    })
