import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import * as v from 'valibot'
import { ApiError } from '../errors'
import { catalogue, isEventType } from '../eventsub/catalogue'
import { isLogin } from '../eventsub/login'
import { sampleFor } from '../eventsub/sample-for'
import { sign } from '../eventsub/signature'
import { bearerToken, tokenIn } from '../middleware/require-user'
import type { Services } from '../services'
import { valid } from './validate'

const request = v.object({
  streamer: v.pipe(v.string(), v.toLowerCase(), v.check(isLogin, 'must be a Twitch name')),
  type: v.pipe(v.string(), v.check(isEventType, 'must be a type of EventSub')),
  event: v.optional(v.record(v.string(), v.unknown())),
})

/** The Event Lab: makes an event, signs it and sends it through `post` like any callback. */
export const lab = (
  { env, streamers, sessions }: Services,
  post: (callback: Request) => Response | Promise<Response>,
) => {
  /** In the sandbox anyone on this installation; at Twitch only to one's own channel. */
  async function mayTest(login: string, authorization: string | undefined): Promise<void> {
    if (env.allowUnsignedCallbacks) return
    const session = await sessions.of(bearerToken(authorization))
    if (session.login === login) return
    throw new ApiError(
      403,
      'test-not-allowed',
      'You may send test events to your own channel only',
      `Send them to ${session.login}`,
    )
  }

  return new Hono().post('/events', valid('json', request), async (c) => {
    const { streamer: login, type, event } = c.req.valid('json')
    await mayTest(login, c.req.header('authorization'))
    const streamer = await streamers.find(login, tokenIn(c.req.header('authorization')))
    if (!isEventType(type)) throw new TypeError('checked by the schema')
    const id = randomUUID()
    const row = catalogue[type]
    const ids = { broadcasterId: streamer.id, userId: streamer.id, clientId: '' }
    const message = {
      subscription: {
        id: `lab-${id}`,
        type,
        version: row.version,
        status: 'enabled',
        cost: 0,
        condition: row.conditions(ids)[0],
      },
      event: { ...sampleFor(type, streamer), ...event },
    }
    const answer = await post(signed(env.eventSubSecret, id, JSON.stringify(message)))
    return answer.ok ? c.json({ id }) : answer
  })
}

function signed(secret: string, id: string, body: string): Request {
  const timestamp = new Date().toISOString()
  return new Request('http://localhost/api/callback', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Twitch-Eventsub-Message-Id': id,
      'Twitch-Eventsub-Message-Timestamp': timestamp,
      'Twitch-Eventsub-Message-Type': 'notification',
      'Twitch-Eventsub-Message-Signature': sign(secret, id, timestamp, Buffer.from(body)),
    },
    body,
  })
}
