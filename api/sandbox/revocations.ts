import { Hono } from 'hono'
import * as v from 'valibot'

const request = v.object({ login: v.string(), status: v.optional(v.string()) })

/**
 * `POST` `{ login, status? }`: that user takes back what was granted, or Twitch ends what rests on
 * the user for another reason, such as `user_removed`. Answers how many subscriptions have ended.
 */
export const createRevocations = (
  revoke: (login: string, status?: string) => Promise<number>,
): Hono =>
  new Hono().post('/', async (c) => {
    const parsed = v.safeParse(request, await c.req.json().catch(() => undefined))
    if (!parsed.success) {
      const message = 'Send {"login": "tfue"}, and a "status" of EventSub for another reason'
      return c.json({ error: 'Bad Request', status: 400, message }, 400)
    }
    return c.json({ ended: await revoke(parsed.output.login, parsed.output.status) })
  })
