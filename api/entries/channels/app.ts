import { Hono } from 'hono'
import { plainRequests, type ChannelsServer } from '../../channels-server'
import { countRequests } from '../../middleware/count-requests'
import { errorHandler } from '../../middleware/errors'
import type { NodeEnv } from '../../middleware/header'
import type { ProcessMetrics } from '../../operations/process-metrics'
import type { AddressOf } from '../../operations/client-address'
import type { Logger } from '../../operations/log'
import type { Readiness } from '../../operations/readiness'
import { health } from '../../routes/health'
import { metrics as metricsRoute } from '../../routes/metrics'
import type { ChannelsEnv } from '../../settings/channels-env'

interface Parts {
  env: ChannelsEnv
  log: Logger
  channels: Pick<ChannelsServer, 'routes'>
  readiness: Readiness
  metrics: ProcessMetrics
  addressOf: AddressOf
}

/** Pusher's HTTP API, and for who runs it health and metrics at the same paths as the API has. */
export function channelsApp(parts: Parts) {
  const { env, log, channels, readiness, metrics, addressOf } = parts
  const app = new Hono<NodeEnv>()
  app.onError(errorHandler(log, { addressOf, onFault: () => metrics.fault('request') }))
  return app
    .use(countRequests(metrics))
    .route('/apps', channels.routes)
    .route('/app', plainRequests())
    .route('/api/health', health({ readiness, pusherHealth: { trouble: () => undefined } }))
    .route('/api/metrics', metricsRoute({ env, metrics, addressOf }))
    .get('/', (c) => c.text('OK'))
}
