import { Hono } from 'hono'
import * as v from 'valibot'
import { withAsker } from '../middleware/asker'
import { json, named } from '../openapi/answers'
import { describe } from '../openapi/describe'
import type { Services } from '../services'
import type { Programme, Recording } from '../twitch'
import { loginParam } from './validate'

const recording: v.GenericSchema<Recording> = named(
  'Recording',
  v.object({
    id: v.string(),
    title: v.string(),
    url: v.string(),
    thumbnail: v.string(),
    at: v.string(),
    seconds: v.number(),
    views: v.pipe(v.number(), v.integer()),
  }),
)

const programmeSchema: v.GenericSchema<Programme> = named(
  'Programme',
  v.object({
    upcoming: v.array(
      v.object({
        id: v.string(),
        title: v.string(),
        category: v.string(),
        startsAt: v.string(),
        endsAt: v.string(),
      }),
    ),
    videos: v.array(recording),
    clips: v.array(recording),
  }),
)

/** What a streamer has shown and will show. */
export const programme = (services: Services) => {
  const { streamers, programmes } = services
  return new Hono().get(
    '/:login/programme',
    describe('What was and will be on the channel: plans, recordings, clips', {
      token: 'optional',
      answers: json(
        'The next streams, soonest first; recordings, newest first; clips of the last month',
        programmeSchema,
      ),
      refuses: [400, 401, 404, 429, 503],
    }),
    loginParam,
    withAsker(services),
    async (c) => {
      const { asker } = c.var
      const { id } = await streamers.identify(c.req.valid('param').login, asker)
      return c.json(await programmes.find(id, asker))
    },
  )
}
