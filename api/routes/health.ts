import { Hono } from 'hono'
import * as v from 'valibot'
import { json } from '../openapi/answers'
import { describe } from '../openapi/describe'
import type { Services } from '../services'

const healthSchema = v.object({
  status: v.literal('ok'),
  live: v.boolean(),
  ready: v.boolean(),
  reasons: v.pipe(v.array(v.string()), v.description('What keeps it from being ready')),
  troubles: v.pipe(
    v.array(v.string()),
    v.description(
      'What is wrong elsewhere, and keeps it from nothing: a Pusher that takes no events',
    ),
  ),
})

/**
 * Liveness: 200 while the process answers, with what keeps it from being ready. Readiness, at
 * `/ready`: 503 then, so that a balancer sends requests elsewhere and nobody restarts it. A Pusher in
 * trouble is told by both and changes neither: it is the same for all processes, and none of them
 * could serve the pages otherwise.
 */
export const health = ({
  readiness,
  pusherHealth,
}: {
  readiness: Pick<Services['readiness'], 'reasons'>
  pusherHealth: Pick<Services['pusherHealth'], 'trouble'>
}) => {
  const state = () => {
    const reasons = readiness.reasons()
    const troubles = [pusherHealth.trouble() ?? []].flat()
    return { status: 'ok', live: true, ready: reasons.length === 0, reasons, troubles }
  }
  return new Hono()
    .get(
      '/',
      describe('Liveness, and what keeps it from being ready', {
        answers: json('It lives', healthSchema),
      }),
      (c) => c.json(state()),
    )
    .get(
      '/ready',
      describe('Readiness', {
        answers: {
          ...json('Ready', healthSchema),
          ...json('Send requests elsewhere', healthSchema, 503),
        },
      }),
      (c) => {
        const now = state()
        return c.json(now, now.ready ? 200 : 503)
      },
    )
}
