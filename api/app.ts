import { Hono, type Context } from 'hono'
import { requestId } from 'hono/request-id'
import { plainRequests } from './channels-server'
import type { Receive } from './callback/receive'
import { accessLog } from './middleware/access-log'
import { compressJson } from './middleware/compress-json'
import { countRequests } from './middleware/count-requests'
import { errorHandler, notFound } from './middleware/errors'
import type { NodeEnv } from './middleware/header'
import { limitDepth } from './middleware/json-depth'
import { limitBody } from './middleware/limit-body'
import { ownPages } from './middleware/own-pages'
import { rateLimit } from './middleware/rate-limit'
import { securityHeaders } from './middleware/security-headers'
import { auth } from './routes/auth'
import { callback } from './routes/callback'
import { config } from './routes/config'
import { events } from './routes/events'
import { health } from './routes/health'
import { lab } from './routes/lab'
import { metrics } from './routes/metrics'
import { mockLogin } from './routes/mock-login'
import { openapi } from './routes/openapi'
import { page } from './routes/page'
import { programme } from './routes/programme'
import { pusher } from './routes/pusher'
import { setup } from './routes/setup'
import { stream } from './routes/stream'
import { streamers } from './routes/streamers'
import type { Services } from './services'

/**
 * Composes routes and middleware around the services; listens nowhere.
 * @param receive takes the callbacks
 * @param pageRoot folder of the built page, or undefined where Vite serves it
 */
export function createApp(services: Services, receive: Receive, pageRoot?: string) {
  const app = new Hono<NodeEnv>()
  const answerErrors = errorHandler(services.log, {
    addressOf: services.addressOf,
    onFault: () => services.metrics.fault('request'),
  })
  app.onError(answerErrors)

  const callbacks = new Hono<NodeEnv>().route('/api/callback', callback(receive))
  callbacks.onError(answerErrors)
  const post = (request: Request) => callbacks.fetch(request, {})

  app.use(countRequests(services.metrics))
  // Before all other middleware: it bounds and answers by itself.
  app.route('/', callbacks)
  app.use(limitBody)
  if (services.channels) {
    app.route('/apps', services.channels.routes)
    app.route('/app', plainRequests())
  }

  app.use(securityHeaders(services.env, services.twitch))
  app.use('/api/*', requestId(), accessLog(services.log), limitDepth)
  app.get('/api/*', compressJson)
  for (const [path, limit] of rateLimits(services)) app.use(path, limit)
  if (services.sandbox) {
    const own = ownPages(services.env.publicUrl)
    // Where there is nobody to log in as, no token keeps a stranger's page out.
    for (const path of orders) app.use(path, own)
  }
  app.route('/', api(services, app, post))
  app.all('/api/*', notFound)
  if (services.sandbox) {
    app.use('/sandbox/*', ownPages(services.env.publicUrl), limitDepth)
    app.route('/sandbox', services.sandbox.pages)
  }
  const { mock } = services.twitch
  if (mock) {
    app.use('/mock/*', ownPages(services.env.publicUrl), limitDepth)
    app.route('/mock', mockLogin(mock, services.twitch, services.env))
  }
  if (pageRoot) app.route('/', page(pageRoot))
  app.notFound(notFound)
  return app
}

/** What the lab is ordered to send. */
const orders = ['/api/lab/events', '/api/lab/copies', '/api/lab/wands']

/** Paths that anybody may call and that cost more than an answer from memory. */
function rateLimits({ addressOf, limiter }: Services) {
  const byAddress = (c: Context<NodeEnv>) => addressOf(c.env?.incoming)
  const askingTwitch = rateLimit(limiter('asking-twitch', 600), byAddress)
  return [
    ['/api/auth/session', askingTwitch],
    ['/api/pusher/auth', askingTwitch],
    ['/api/pusher/user-auth', askingTwitch],
    ['/api/streamers', askingTwitch],
    ['/api/streamers/:login', askingTwitch],
    ['/api/streamers/:login/programme', askingTwitch],
    ['/api/streamers/:login/subscriptions', askingTwitch],
    ['/api/setup', askingTwitch],
    ['/api/streamers/:login/events/*', rateLimit(limiter('events', 3000), byAddress)],
  ] as const
}

const api = (
  services: Services,
  whole: Hono<NodeEnv>,
  post: (request: Request) => Response | Promise<Response>,
) =>
  new Hono()
    .basePath('/api')
    .route('/auth', auth(services))
    .route('/config', config(services))
    .route('/health', health(services))
    .route('/lab', lab(services, post))
    .route('/metrics', metrics(services))
    .route('/', openapi(services, whole))
    .route('/pusher', pusher(services))
    .route('/setup', setup(services))
    .route('/streamers', streamers(services))
    .route('/streamers', programme(services))
    .route('/streamers', stream(services))
    .route('/streamers', events(services))

/** The API's routes by type, for `hc`. */
export type AppType = ReturnType<typeof api>
