import { Hono } from 'hono'
import * as v from 'valibot'
import { ApiError } from '../errors'
import { requireUser } from '../middleware/require-user'
import { channelOf } from '../realtime/channels'
import type { Services } from '../services'
import { loginParam, valid } from './validate'

const seq = v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'must be a number'), v.transform(Number))
const eventsQuery = v.object({ epoch: v.optional(v.string()), after: v.optional(seq, '0') })

/** A streamer: who it is, what we may hear of, and what happened. */
export const streamers = ({ streamers: twitch, sessions, subscriptions, history }: Services) =>
  new Hono()
    .get('/:login', loginParam, async (c) => c.json(await twitch.find(c.req.valid('param').login)))
    .put('/:login/subscriptions', loginParam, requireUser(sessions), async (c) => {
      const { id } = await twitch.find(c.req.valid('param').login)
      return c.json({ topics: await subscriptions.ensure(id) })
    })
    .get('/:login/events', loginParam, valid('query', eventsQuery), (c) => {
      const { epoch, after } = c.req.valid('query')
      const same = epoch === undefined || epoch === history.epoch
      const channel = channelOf.public(c.req.valid('param').login) ?? ''
      const { events, complete } = history.after(channel, same ? after : 0)
      // The events are JSON already: they go out as they were published.
      const list = events.map((event) => event.json).join(',')
      const head = `"epoch":${JSON.stringify(history.epoch)},"complete":${complete && same}`
      return json(`{${head},"events":[${list}]}`)
    })
    .get('/:login/events/:id', loginParam, (c) => {
      const channel = channelOf.public(c.req.valid('param').login) ?? ''
      const event = history.find(channel, c.req.param('id'))
      if (event) return json(event.json)
      throw new ApiError(
        404,
        'event-unknown',
        'There is no such event',
        'Events are kept for two hours, 500 a channel, until the server restarts',
      )
    })

const json = (text: string) =>
  new Response(text, {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  })
