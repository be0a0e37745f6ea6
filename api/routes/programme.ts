import { Hono } from 'hono'
import { tokenIn } from '../middleware/require-user'
import type { Services } from '../services'
import { loginParam } from './validate'

/** What a streamer has shown and will show. */
export const programme = ({ streamers, programmes }: Services) =>
  new Hono().get('/:login/programme', loginParam, async (c) => {
    const token = tokenIn(c.req.header('authorization'))
    const { id } = await streamers.find(c.req.valid('param').login, token)
    return c.json(await programmes.find(id, token))
  })
