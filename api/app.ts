import { Hono } from 'hono'
import { errorHandler, notFound } from './middleware/errors'
import { limitBody } from './middleware/limit-body'
import { securityHeaders } from './middleware/security-headers'
import { auth } from './routes/auth'
import { callback } from './routes/callback'
import { config } from './routes/config'
import { events } from './routes/events'
import { health } from './routes/health'
import { lab } from './routes/lab'
import { page } from './routes/page'
import { pusher } from './routes/pusher'
import { streamers } from './routes/streamers'
import type { Services } from './services'

const MAX_BODY_BYTES = 64 * 1024

/**
 * Composes routes and middleware around the services; listens nowhere.
 * @param pageRoot folder of the built page, or undefined where Vite serves it
 */
export function createApp(services: Services, pageRoot?: string) {
  const app = new Hono()
  app.onError(errorHandler(services.log))

  // Before all middleware: this is the path that has to be fast.
  app.route('/api/callback', callback(services))
  if (services.channels) app.route('/apps', services.channels.routes)

  app.use(securityHeaders(services.env.pusher))
  app.use('/api/*', limitBody(MAX_BODY_BYTES))
  app.route(
    '/',
    api(services, (request) => app.fetch(request, {})),
  )
  app.all('/api/*', notFound)
  if (services.sandbox) app.route('/sandbox', services.sandbox.pages)
  if (pageRoot) app.route('/', page(pageRoot))
  app.notFound(notFound)
  return app
}

const api = (services: Services, post: (request: Request) => Response | Promise<Response>) =>
  new Hono()
    .basePath('/api')
    .route('/auth', auth(services))
    .route('/config', config(services))
    .route('/health', health())
    .route('/lab', lab(services, post))
    .route('/pusher', pusher(services))
    .route('/streamers', streamers(services))
    .route('/streamers', events(services))

/** The API's routes by type, for `hc`. */
export type AppType = ReturnType<typeof api>
