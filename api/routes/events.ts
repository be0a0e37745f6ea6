import { Hono } from 'hono'
import * as v from 'valibot'
import { ApiError } from '../middleware/api-error'
import { optionalUser } from '../middleware/optional-user'
import type { StoredEvent } from '../realtime'
import { json, named } from '../openapi/answers'
import { describe } from '../openapi/describe'
import type { Services } from '../services'
import { channelsFor } from './heard-channels'
import { jsonParts } from './json-parts'
import { loginParam, valid } from './validate'

/** Its schema is every payload's: see `eventSchemas`. */
const anyEnvelope = named('AnyEnvelope', v.looseObject({}))
const seq = v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'must be a number'), v.transform(Number))
/** A parameter that may be repeated. */
const list = <T extends v.GenericSchema>(item: T, description: string) => {
  const one = v.pipe(
    item,
    v.transform((value) => [value]),
  )
  return v.optional(v.pipe(v.union([v.array(item), one]), v.description(description)), [])
}
const eventsQuery = v.object({
  channel: v.optional(
    v.pipe(v.string(), v.description('One Pusher channel; without it all that the token may hear')),
  ),
  epoch: list(
    v.string(),
    'The epoch that was heard; others where several processes go on beside each other',
  ),
  after: list(seq, 'The last seq that was heard of each of them, in the same order'),
})

const historySchema = v.object({
  epoch: v.string(),
  complete: v.pipe(v.boolean(), v.description('Nothing after the seq is forgotten')),
  more: v.optional(
    v.pipe(
      v.literal(true),
      v.description('Too much for one answer: ask with the highest seq of it'),
    ),
  ),
  events: v.array(anyEnvelope),
})

/** What happened on a streamer's channel, as far as the history goes back. */
export const events = (services: Services) => {
  const { access, journal, apart } = services
  const viewer = optionalUser(services)
  return new Hono()
    .get(
      '/:login/events',
      describe('What the history holds after a seq, oldest first', {
        token: 'optional',
        answers: json('Events', historySchema),
        refuses: [400, 401, 403, 429, 503],
      }),
      loginParam,
      valid('query', eventsQuery),
      viewer,
      async (c) => {
        const { channel, epoch: epochs, after } = c.req.valid('query')
        const { login } = c.req.valid('param')
        const channels = await channelsFor(access, login, c.var.viewer, channel)
        apart.heard(epochs)
        const answer = await journal.catchUp(channels, { epochs, after })
        const { epoch, complete, more, events: found } = answer
        const facts = `"epoch":${JSON.stringify(epoch)},"complete":${complete}`
        const head = `{${facts}${more ? ',"more":true' : ''},"events":[`
        // The events are JSON already: they go out as they were published.
        return jsonParts(c, [head, ...separated(found), ']}'])
      },
    )
    .get(
      '/:login/events/:id',
      describe('One event, whole', {
        token: 'optional',
        answers: json('The envelope', anyEnvelope),
        refuses: [400, 401, 404, 429, 503],
      }),
      loginParam,
      viewer,
      async (c) => {
        const { login } = c.req.valid('param')
        for (const channel of await channelsFor(access, login, c.var.viewer)) {
          const event = await journal.find(channel, c.req.param('id'))
          if (event) return jsonParts(c, [event.json])
        }
        throw unknownEvent()
      },
    )
}

const separated = (found: readonly StoredEvent[]): string[] =>
  found.flatMap((event, index) => (index === 0 ? [event.json] : [',', event.json]))

const unknownEvent = () =>
  new ApiError(
    404,
    'event-unknown',
    'There is no such event',
    'Events are kept for two hours, 500 a channel',
  )
