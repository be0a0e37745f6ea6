import { Hono, type Context } from 'hono'
import * as v from 'valibot'
import { isEventType } from '../shared/catalogue'
import { sampleFor } from '../shared/sample-for'
import type { World } from './world'

const revocation = v.object({ login: v.string(), status: v.optional(v.string()) })
const event = v.object({
  login: v.string(),
  type: v.pipe(v.string(), v.check(isEventType)),
  event: v.optional(v.record(v.string(), v.unknown()), {}),
})

/** What can be made to happen. */
export interface Triggers {
  world: World
  fire: (type: string, login: string, event: Record<string, unknown>) => Promise<number>
  revoke: (login: string, status?: string) => Promise<number>
}

/**
 * Makes things happen in the sandbox. `POST /events` `{ login, type, event? }`: Twitch tells this
 * of the streamer to whoever subscribed, by any transport; `event` is laid over the type's sample.
 * `POST /revocations` `{ login, status? }`: that user takes back what was granted, or Twitch ends
 * what rests on the user for another reason, such as `user_removed`.
 */
export function createTriggers({ world, fire, revoke }: Triggers): Hono {
  return new Hono()
    .post('/events', async (c) => {
      const parsed = v.safeParse(event, await c.req.json().catch(() => undefined))
      const channel = parsed.success && world.byLogin(parsed.output.login)
      if (!parsed.success || !channel || !isEventType(parsed.output.type)) {
        return refuse(
          c,
          'Send {"login": "tfue", "type": "channel.raid"}, with an "event" to change it',
        )
      }
      const { type, event: changes } = parsed.output
      const { id, login, name } = channel.person
      const payload = { ...sampleFor(type, { id, login, name }), ...changes }
      return c.json({ delivered: await fire(type, login, payload) })
    })
    .post('/revocations', async (c) => {
      const parsed = v.safeParse(revocation, await c.req.json().catch(() => undefined))
      if (!parsed.success) {
        return refuse(c, 'Send {"login": "tfue"}, and a "status" of EventSub for another reason')
      }
      return c.json({ ended: await revoke(parsed.output.login, parsed.output.status) })
    })
}

const refuse = (c: Context, message: string) =>
  c.json({ error: 'Bad Request', status: 400, message }, 400)
