import { Hono } from 'hono'
import * as v from 'valibot'
import { askerOf, withAsker } from '../middleware/asker'
import { requireUser } from '../middleware/require-user'
import { json, named } from '../openapi/answers'
import { describe } from '../openapi/describe'
import type { Services } from '../services'
import type { Match, StreamerProfile } from '../twitch'
import { loginParam, valid } from './validate'

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
      v.object({
        viewers: v.pipe(v.number(), v.integer()),
        startedAt: v.string(),
        thumbnail: v.pipe(
          v.string(),
          v.description('A picture of the stream, 440 by 248; empty where there is none'),
        ),
      }),
    ),
    offlineSince: v.nullable(v.string()),
  }),
)

const match: v.GenericSchema<Match> = v.object({
  id: v.string(),
  login: v.string(),
  name: v.string(),
  avatar: v.string(),
  isLive: v.boolean(),
})

const searchQuery = v.object({
  name: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'must be the name to look up'),
    v.maxLength(50, 'must be at most 50 characters'),
  ),
})

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
  const { streamers: twitch, subscriptions, search } = services
  return new Hono()
    .get(
      '/',
      describe('Who a display name may mean, in any script', {
        token: 'required',
        answers: json('The likeliest first', v.object({ streamers: v.array(match) })),
        refuses: [400, 401, 429, 503],
      }),
      valid('query', searchQuery),
      requireUser(services),
      async (c) => {
        const asker = askerOf(c.var.viewer, c.req.raw)
        return c.json({ streamers: [...(await search.find(c.req.valid('query').name, asker))] })
      },
    )
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
      describe('Creates the EventSub subscriptions that Twitch allows', {
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
