import { Hono } from 'hono'
import * as v from 'valibot'
import { orderSchema, type Senders, type SignOrder } from '../lab'
import { askerOf } from '../middleware/asker'
import { limitViewer } from '../middleware/limit-viewer'
import { optionalUser } from '../middleware/optional-user'
import { json } from '../openapi/answers'
import { describe } from '../openapi/describe'
import type { Services } from '../services'
import { valid } from './validate'

const COPIES_PER_MINUTE = 120

const request = v.omit(orderSchema, ['replay'])

const signedRequest = v.object({
  url: v.string(),
  headers: v.record(v.string(), v.string()),
  body: v.string(),
})

/**
 * A callback as the Event Lab would send it, to be sent by other means: signed for this message
 * alone, and stale after ten minutes by Twitch's rule. Its subscription is not one of Twitch's, so
 * that it can only ever be a test. Who may not send it gets none.
 */
export const labCopies = (services: Services, senders: Senders, signedPublicly: SignOrder) => {
  const { addressOf, limiter } = services
  const limit = limitViewer(limiter('lab-copies', COPIES_PER_MINUTE), addressOf)
  return new Hono().post(
    '/',
    describe('A signed callback of an event, to send yourself within ten minutes', {
      token: 'optional',
      answers: json('The request', signedRequest),
      refuses: [400, 401, 403, 404, 429, 503],
    }),
    optionalUser(services),
    limit,
    valid('json', request),
    async (c) => {
      const order = c.req.valid('json')
      senders.check(c.var.viewer, order.streamer)
      const { callback } = await signedPublicly(order, askerOf(c.var.viewer, c.req.raw))
      const headers = Object.fromEntries(callback.headers)
      return c.json({ url: callback.url, headers, body: await callback.text() })
    },
  )
}
