import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import * as v from 'valibot'
import { ApiError } from '../errors'
import { isEventType } from '../eventsub/catalogue'
import { isLogin } from '../eventsub/login'
import { signedCallback, testMessage } from '../lab/message'
import { bearerToken, tokenIn } from '../middleware/require-user'
import type { Services } from '../services'
import { valid } from './validate'

/** It never leaves this process. */
const INTERNAL_URL = 'http://localhost/api/callback'

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
    const message = testMessage(id, type, streamer, event)
    const answer = await post(signedCallback(INTERNAL_URL, env.eventSubSecret, id, message))
    return answer.ok ? c.json({ id }) : answer
  })
}
