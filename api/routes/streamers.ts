import { Hono } from 'hono'
import { requireUser, tokenIn } from '../middleware/require-user'
import type { Services } from '../services'
import { loginParam } from './validate'

/** A streamer: who it is, and what we may hear of. */
export const streamers = ({ streamers: twitch, sessions, subscriptions }: Services) =>
  new Hono()
    .get('/:login', loginParam, async (c) => {
      const token = tokenIn(c.req.header('authorization'))
      return c.json(await twitch.find(c.req.valid('param').login, token))
    })
    .put('/:login/subscriptions', loginParam, requireUser(sessions), async (c) => {
      const { token, session } = c.var.viewer
      const { id, login } = await twitch.find(c.req.valid('param').login, token)
      return c.json(await subscriptions.ensure({ id, login }, session))
    })
