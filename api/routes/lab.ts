import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import * as v from 'valibot'
import { signedCallback } from '../lab/message'
import { messageOf, orderSchema, type LabOrder } from '../lab/order'
import { postPublic } from '../lab/post-public'
import { createSenders } from '../lab/senders'
import type { NodeEnv } from '../middleware/header'
import { optionalUser } from '../middleware/optional-user'
import { rateLimit } from '../middleware/rate-limit'
import type { Viewer } from '../realtime/access'
import type { Services } from '../services'
import { labCallbacks } from './lab-callbacks'
import { labCopies } from './lab-copies'
import { labWands } from './lab-wands'
import { valid } from './validate'

/** It never leaves this process. */
const INTERNAL_URL = 'http://localhost/api/callback'
/** A rehearsal of all types, and a recording at twenty times its speed. */
const EVENTS_PER_MINUTE = 1_200

type Post = (callback: Request) => Response | Promise<Response>

/** Makes an event of an order, signs it and posts it. Answers its id, or why it was not taken. */
export type SendTest = (
  order: Pick<LabOrder, 'streamer' | 'type' | 'event' | 'replay'>,
  viewer?: Viewer,
) => Promise<{ id: string; answer: Response }>

const request = v.object({
  ...orderSchema.entries,
  /** By the public URL, as Twitch would: a rehearsal proves that way too. */
  public: v.optional(v.boolean()),
})

/** The Event Lab: what it sends goes the way of any callback, by `post`. */
export const lab = (services: Services, post: Post) => {
  const { env, streamers, sessions, addressOf } = services
  const senders = createSenders(env)
  const limit = rateLimit<NodeEnv & { Variables: { viewer: Viewer | undefined } }>(
    EVENTS_PER_MINUTE,
    (c) => c.var.viewer?.session.userId ?? addressOf(c.env?.incoming),
  )

  const sendBy =
    (way: Post, url: string): SendTest =>
    async (order, viewer) => {
      const streamer = await streamers.find(order.streamer, viewer?.token)
      const id = randomUUID()
      const message = messageOf(id, streamer, order)
      return { id, answer: await way(signedCallback(url, env.eventSubSecret, id, message)) }
    }
  const send = sendBy(post, INTERNAL_URL)
  const sendPublicly = sendBy(postPublic(env), `${env.publicUrl}/api/callback`)

  return new Hono()
    .post('/events', optionalUser(sessions), limit, valid('json', request), async (c) => {
      const order = c.req.valid('json')
      senders.check(c.var.viewer, order.streamer)
      const { id, answer } = await (order.public ? sendPublicly : send)(order, c.var.viewer)
      return answer.ok ? c.json({ id }) : answer
    })
    .route('/', labCallbacks(services))
    .route('/copies', labCopies(services, senders))
    .route('/wands', labWands(services, senders, send))
}
