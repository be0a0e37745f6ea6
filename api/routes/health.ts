import { Hono } from 'hono'
import type { Services } from '../services'

/**
 * Liveness: 200 while the process answers, with what keeps it from being ready. Readiness, at
 * `/ready`: 503 then, so that a balancer sends requests elsewhere and nobody restarts it.
 */
export const health = ({ readiness }: Pick<Services, 'readiness'>) => {
  const state = () => {
    const reasons = readiness.reasons()
    return { status: 'ok', live: true, ready: reasons.length === 0, reasons }
  }
  return new Hono()
    .get('/', (c) => c.json(state()))
    .get('/ready', (c) => {
      const now = state()
      return c.json(now, now.ready ? 200 : 503)
    })
}
