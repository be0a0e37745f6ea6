import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import * as v from 'valibot'
import { isOperator } from '../lab'
import type { NodeEnv } from '../middleware/header'
import { pageOrigin } from '../middleware/page-origin'
import { bearerToken } from '../middleware/require-user'
import { empty, json } from '../openapi/answers'
import { describe } from '../openapi/describe'
import type { Services } from '../services'
import { isLogin } from '../shared/login'
import { authorizeUrl } from '../twitch'
import { valid } from './validate'

const loginQuery = v.object({
  scopes: v.optional(v.pipe(v.string(), v.regex(/^[a-z:_ ]*$/, 'must be scopes with spaces')), ''),
  state: v.optional(v.pipe(v.string(), v.maxLength(200, 'must be at most 200 characters'))),
  login: v.optional(
    v.pipe(v.string(), v.check(isLogin, 'must be a login'), v.description('Who is expected')),
  ),
  verify: v.optional(
    v.pipe(v.picklist(['true']), v.description('Twitch asks for the account, though it knows one')),
  ),
  prompt: v.optional(
    v.pipe(
      v.picklist(['none']),
      v.description('The sandbox logs a made-up viewer in without a page; elsewhere it is ignored'),
    ),
  ),
})

const viewer = v.object({
  login: v.string(),
  userId: v.string(),
  scopes: v.array(v.string()),
  expiresIn: v.pipe(v.number(), v.integer(), v.description('Seconds')),
  isOperator: v.pipe(v.boolean(), v.description('May send tests to every channel')),
})

/** Log in, who is logged in, log out. */
export const auth = ({ env, twitch, sessions, leases, admission, addressOf }: Services) =>
  new Hono<NodeEnv>()

    .get(
      '/login',
      describe('To Twitch’s authorize page, for an implicit grant', {
        answers: empty('Twitch’s authorize page, or the sandbox’s', 302),
        refuses: [400],
      }),
      valid('query', loginQuery),
      (c) => {
        const { scopes, state, login, verify, prompt } = c.req.valid('query')
        const address = authorizeUrl(twitch, {
          redirectUri: twitch.redirectUri(pageOrigin(c, env)),
          scopes,
          state: state ?? randomBytes(16).toString('hex'),
          login,
          isOther: verify === 'true',
          isSilent: prompt === 'none',
        })
        return c.redirect(address)
      },
    )
    .get(
      '/session',
      describe('Whose token this is, as Twitch says now', {
        token: 'required',
        answers: json('The viewer', viewer),
        refuses: [401, 429, 503],
      }),
      async (c) => {
        c.header('Cache-Control', 'no-store')
        const token = bearerToken(c.req.header('authorization'))
        const session = await sessions.validate(token, addressOf(c.env?.incoming))
        return c.json({ ...session, isOperator: isOperator(env, session) })
      },
    )
    .delete(
      '/session',
      describe('Revokes the token at Twitch, and ends what it has opened', {
        token: 'required',
        answers: empty('It is of no more use'),
        refuses: [401, 429, 503],
      }),
      async (c) => {
        const token = bearerToken(c.req.header('authorization'))
        try {
          await sessions.revoke(token, addressOf(c.env?.incoming))
        } finally {
          leases.end(token)
          admission.end(token)
        }
        return c.body(null, 204)
      },
    )
