import { Hono } from 'hono'
import * as v from 'valibot'
import { streamerLogin } from '../lab'
import { requireUser } from '../middleware/require-user'
import { ALL_CALLBACKS, inspectorChannel } from '../shared/channel-names'
import { json } from '../openapi/answers'
import { describe } from '../openapi/describe'
import type { Services } from '../services'
import { valid } from './validate'

const query = v.object({ streamer: streamerLogin })

const reports = v.object({
  channel: v.string(),
  reports: v.array(
    v.looseObject({ id: v.string(), at: v.string(), status: v.number(), message: v.string() }),
  ),
})

/**
 * What the inspector has seen before somebody looks, newest first, and the Pusher channel that
 * tells what comes: of all callbacks for who may see them, else of those that name the streamer.
 */
export const labCallbacks = (services: Services) => {
  const { access, inspector } = services
  return new Hono().get(
    '/',
    describe('What the inspector has seen, and the Pusher channel for what comes next', {
      token: 'required',
      answers: json('Reports, newest first', reports),
      refuses: [400, 401, 403, 429, 503],
    }),
    requireUser(services),
    valid('query', query),
    async (c) => {
      const { streamer } = c.req.valid('query')
      const { viewer } = c.var
      c.header('Cache-Control', 'no-store')
      if (await access.may(viewer, { audience: 'operator', login: '' })) {
        return c.json({ channel: ALL_CALLBACKS, reports: inspector.reports() })
      }
      await access.check(viewer, { audience: 'inspector', login: streamer })
      return c.json({ channel: inspectorChannel(streamer), reports: inspector.reports(streamer) })
    },
  )
}
