import { Hono } from 'hono'
import * as v from 'valibot'
import {
  createOrderSigner,
  createSenders,
  type LabOrder,
  orderSchema,
  postPublic,
  type SignOrder,
} from '../lab'
import { askerOf } from '../middleware/asker'
import { limitViewer } from '../middleware/limit-viewer'
import { optionalUser } from '../middleware/optional-user'
import { json } from '../openapi/answers'
import { describe } from '../openapi/describe'
import type { Services } from '../services'
import type { Asker } from '../twitch'
import { labCallbacks } from './lab-callbacks'
import { labCopies } from './lab-copies'
import { labWands } from './lab-wands'
import { valid } from './validate'

/** It never leaves this process. */
const INTERNAL_URL = 'http://localhost/api/callback'
/** A rehearsal of all types, and a recording at twenty times its speed. */
const EVENTS_PER_MINUTE = 1_200

type Post = (callback: Request) => Response | Promise<Response>

/** Signs what was ordered and posts it. Answers its id, or why it was not taken. */
export type SendTest = (order: LabOrder, asker: Asker) => Promise<{ id: string; answer: Response }>

const request = v.object({
  ...orderSchema.entries,
  public: v.optional(
    v.pipe(
      v.boolean(),
      v.description('By the public address, as Twitch would: a rehearsal proves that way too'),
    ),
  ),
})

/** The Event Lab: what it sends goes the way of any callback, by `post`. */
export const lab = (services: Services, post: Post) => {
  const { env, streamers, addressOf, limiter } = services
  const senders = createSenders(env)
  const signed = createOrderSigner(env, streamers, INTERNAL_URL)
  const signedPublicly = createOrderSigner(env, streamers, `${env.publicUrl}/api/callback`)
  const send = sendBy(signed, post)
  const sendPublicly = sendBy(signedPublicly, postPublic)
  const limit = limitViewer(limiter('lab-events', EVENTS_PER_MINUTE), addressOf)

  return new Hono()
    .post(
      '/events',
      describe('Signs an event and sends it the way of a callback', {
        description:
          'event: fields laid over the type’s sample. A replay is sent as it is, of any type.',
        token: 'optional',
        answers: json('It is published', v.object({ id: v.string() })),
        refuses: [400, 401, 403, 404, 429, 502, 503],
      }),
      optionalUser(services),
      limit,
      valid('json', request),
      async (c) => {
        const order = c.req.valid('json')
        senders.check(c.var.viewer, order.streamer)
        const { id, answer } = await (order.public ? sendPublicly : send)(
          order,
          askerOf(c.var.viewer, c.req.raw),
        )
        return answer.ok ? c.json({ id }) : answer
      },
    )
    .route('/callbacks', labCallbacks(services))
    .route('/copies', labCopies(services, senders, signedPublicly))
    .route('/wands', labWands(services, senders, send))
}

const sendBy =
  (sign: SignOrder, way: Post): SendTest =>
  async (order, asker) => {
    const { id, callback } = await sign(order, asker)
    return { id, answer: await way(callback) }
  }
