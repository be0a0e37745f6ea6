import { Hono } from 'hono'
import { createChannelsServer, plainRequests } from '../channels-server'
import { parseChannelsEnv } from '../settings/channels-env'
import { readEnv } from '../settings/parse'
import { createFaults, guardProcess } from '../operations/faults'
import { createLog } from '../operations/log'
import { channelsLog } from '../operations/channels-log'
import { clientAddress } from '../operations/client-address'
import { createHttpServer } from './server/http-server'
import { listen, stopOnSignal } from './server/listen'

// The channels server alone, for API processes and clients elsewhere.

const env = readEnv(parseChannelsEnv)
const log = createLog(env.logLevel)
const channels = createChannelsServer({
  apps: env.apps,
  ...env.limits,
  addressOf: clientAddress(env.proxies),
  log: channelsLog(log),
})
const app = new Hono()
  .route('/apps', channels.routes)
  .route('/app', plainRequests())
  .get('/', (c) => c.text('OK'))
const faults = createFaults(log, () => {})
const { upgrade } = channels
const { proxies } = env
const server = createHttpServer({ fetch: app.fetch, upgrade, proxies, faults, log })

await listen(server, env)
guardProcess(faults)
stopOnSignal(server, { log, close: () => channels.close() }, env.shutdownDelayMs)
log.info({ port: env.port, apps: env.apps.map(({ id }) => id) }, 'Speaking Pusher’s protocol')
