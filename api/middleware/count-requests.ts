import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { ProcessMetrics } from '../operations/process-metrics'

/**
 * Counts each request by its answer. The pattern of the route that answered stands for its path:
 * paths are without number.
 */
export const countRequests = ({ request }: Pick<ProcessMetrics, 'request'>) =>
  createMiddleware(async (c, next) => {
    await next()
    request(c.req.method, routePath(c), c.res.status)
  })
