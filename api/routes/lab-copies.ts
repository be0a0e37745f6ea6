import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import * as v from 'valibot'
import { signedCallback } from '../lab/message'
import { messageOf, orderSchema } from '../lab/order'
import type { Senders } from '../lab/senders'
import type { NodeEnv } from '../middleware/header'
import { optionalUser } from '../middleware/optional-user'
import { rateLimit } from '../middleware/rate-limit'
import type { Viewer } from '../realtime/access'
import type { Services } from '../services'
import { valid } from './validate'

const COPIES_PER_MINUTE = 120

const request = v.omit(orderSchema, ['replay'])

/**
 * A callback as the Event Lab would send it, to be sent by other means: signed for this message
 * alone, and stale after ten minutes by Twitch's rule. Its subscription is not one of Twitch's, so
 * that it can only ever be a test. Who may not send it gets none.
 */
export const labCopies = ({ env, streamers, sessions, addressOf }: Services, senders: Senders) => {
  const limit = rateLimit<NodeEnv & { Variables: { viewer: Viewer | undefined } }>(
    COPIES_PER_MINUTE,
    (c) => c.var.viewer?.session.userId ?? addressOf(c.env?.incoming),
  )
  return new Hono().post('/', optionalUser(sessions), limit, valid('json', request), async (c) => {
    const { viewer } = c.var
    const order = c.req.valid('json')
    senders.check(viewer, order.streamer)
    const streamer = await streamers.find(order.streamer, viewer?.token)
    const id = randomUUID()
    const url = `${env.publicUrl}/api/callback`
    const callback = signedCallback(url, env.eventSubSecret, id, messageOf(id, streamer, order))
    const headers = Object.fromEntries(callback.headers)
    return c.json({ url, headers, body: await callback.text() })
  })
}
