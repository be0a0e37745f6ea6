import { createChannelsServer } from '../channels-server'
import { parseChannelsEnv } from '../settings/channels-env'
import { readEnv } from '../settings/parse'
import { createFaults, guardProcess } from '../operations/faults'
import { createLog } from '../operations/log'
import { channelsLog } from '../operations/channels-log'
import { clientAddress } from '../operations/client-address'
import { createChannelsMetrics } from '../operations/channels-metrics'
import { createReadiness } from '../operations/readiness'
import { channelsApp } from './channels/app'
import { firstLine } from './server/first-line'
import { createHttpServer } from './server/http-server'
import { listen, stopOnSignal } from './server/listen'

// The channels server alone, for API processes and clients elsewhere.

const env = readEnv(parseChannelsEnv)
const log = createLog(env.logLevel)
const { port, proxies } = env
firstLine(log, { port, apps: env.apps.map(({ id }) => id), proxies })

const addressOf = clientAddress(proxies)
const readiness = createReadiness()
const metrics = createChannelsMetrics()
const channels = createChannelsServer({
  apps: env.apps,
  ...env.limits,
  addressOf,
  log: metrics.watched(channelsLog(log)),
  onFault: () => metrics.fault('socket'),
})
metrics.show(channels)
const faults = createFaults(log, metrics.fault)
const { fetch } = channelsApp({ env, log, channels, readiness, metrics, addressOf })
const server = createHttpServer({ fetch, upgrade: channels.upgrade, proxies, faults, log })

await listen(server, env)
guardProcess(faults)
stopOnSignal(
  server,
  { log, unready: readiness.stop, close: () => channels.close() },
  env.shutdownDelayMs,
)
log.info({ port }, 'Speaking Pusher’s protocol')
