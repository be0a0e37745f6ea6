import { createMiddleware } from 'hono/factory'
import type { RequestIdVariables } from 'hono/request-id'
import type { Logger } from '../operations/log'

/** Notes each request and its answer. The query stays out: it may hold what is secret. */
export const accessLog = (log: Logger) =>
  createMiddleware<{ Variables: RequestIdVariables }>(async (c, next) => {
    if (!log.isLevelEnabled('debug')) return next()
    const started = performance.now()
    await next()
    const { method, path } = c.req
    const ms = Math.round(performance.now() - started)
    log.debug({ requestId: c.get('requestId'), method, path, status: c.res.status, ms }, 'Request')
  })
