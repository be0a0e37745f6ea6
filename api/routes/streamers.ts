import { Hono } from 'hono'
import { requireUser } from '../middleware/require-user'
import type { Services } from '../services'
import { loginParam } from './validate'

/** A streamer: who it is, and what we may hear of. */
export const streamers = ({ streamers: twitch, sessions, subscriptions }: Services) =>
  new Hono()
    .get('/:login', loginParam, async (c) => c.json(await twitch.find(c.req.valid('param').login)))
    .put('/:login/subscriptions', loginParam, requireUser(sessions), async (c) => {
      const { id, login } = await twitch.find(c.req.valid('param').login)
      return c.json(await subscriptions.ensure({ id, login }, c.var.session))
    })
