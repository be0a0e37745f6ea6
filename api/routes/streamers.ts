import { Hono } from 'hono'
import * as v from 'valibot'
import { askerOf, withAsker } from '../middleware/asker'
import { requireUser } from '../middleware/require-user'
import { json, named } from '../openapi/answers'
import { describe } from '../openapi/describe'
import type { Services } from '../services'
import type { StreamerProfile } from '../twitch'
import { loginParam } from './validate'

const profile: v.GenericSchema<StreamerProfile> = named(
  'Profile',
  v.object({
    id: v.string(),
    login: v.string(),
    name: v.string(),
    avatar: v.string(),
    title: v.string(),
    category: v.string(),
    stream: v.nullable(
      v.object({ viewers: v.pipe(v.number(), v.integer()), startedAt: v.string() }),
    ),
    offlineSince: v.nullable(v.string()),
  }),
)

const topic = named(
  'Topic',
  v.object({
    type: v.string(),
    status: v.picklist(['live', 'pending', 'needs-consent', 'failed']),
    scopes: v.optional(v.array(v.array(v.string()))),
    reason: v.optional(v.string()),
    why: v.optional(
      v.pipe(
        v.object({ code: v.string(), facts: v.looseObject({}) }),
        v.description('The reason as data'),
      ),
    ),
  }),
)

const standing = v.object({
  topics: v.array(topic),
  cost: v.object({ total: v.number(), max: v.number() }),
})

/** A streamer: who it is, and what we may hear of. */
export const streamers = (services: Services) => {
  const { streamers: twitch, subscriptions } = services
  return new Hono()
    .get(
      '/:login',
      describe('A streamer’s profile and, if live, the stream', {
        token: 'optional',
        answers: json('The profile', profile),
        refuses: [400, 401, 404, 429, 503],
      }),
      loginParam,
      withAsker(services),
      async (c) => c.json(await twitch.find(c.req.valid('param').login, c.var.asker)),
    )
    .put(
      '/:login/subscriptions',
      describe('Makes the EventSub subscriptions that Twitch allows', {
        token: 'required',
        answers: json('How each topic stands', standing),
        refuses: [400, 401, 404, 429, 503],
      }),
      loginParam,
      requireUser(services),
      async (c) => {
        const { viewer } = c.var
        const asker = askerOf(viewer, c.req.raw)
        const { id, login } = await twitch.identify(c.req.valid('param').login, asker)
        return c.json(await subscriptions.ensure({ id, login }, viewer.session))
      },
    )
}
