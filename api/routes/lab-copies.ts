import { Hono } from 'hono'
import * as v from 'valibot'
import { orderSchema } from '../lab/order'
import type { Senders } from '../lab/senders'
import type { SignOrder } from '../lab/sign-order'
import { limitViewer } from '../middleware/limit-viewer'
import { optionalUser } from '../middleware/optional-user'
import type { Services } from '../services'
import { valid } from './validate'

const COPIES_PER_MINUTE = 120

const request = v.omit(orderSchema, ['replay'])

/**
 * A callback as the Event Lab would send it, to be sent by other means: signed for this message
 * alone, and stale after ten minutes by Twitch's rule. Its subscription is not one of Twitch's, so
 * that it can only ever be a test. Who may not send it gets none.
 */
export const labCopies = (
  { sessions, addressOf }: Services,
  senders: Senders,
  signedPublicly: SignOrder,
) => {
  const limit = limitViewer(COPIES_PER_MINUTE, addressOf)
  return new Hono().post('/', optionalUser(sessions), limit, valid('json', request), async (c) => {
    const order = c.req.valid('json')
    senders.check(c.var.viewer, order.streamer)
    const { callback } = await signedPublicly(order, c.var.viewer)
    const headers = Object.fromEntries(callback.headers)
    return c.json({ url: callback.url, headers, body: await callback.text() })
  })
}
