import { fileURLToPath } from 'node:url'
import { createApp } from '../app'
import { callbackListener } from '../callback/listener'
import { createReceiver } from '../callback/receive'
import { parseEnv } from '../settings/env'
import { readEnv } from '../settings/parse'
import { guardProcess } from '../operations/faults'
import { createLog } from '../operations/log'
import { modesOf } from '../operations/modes'
import { createServices } from '../services'
import { firstLine } from './server/first-line'
import { createHttpServer } from './server/http-server'
import { listen, stopOnSignal } from './server/listen'
import { welcome } from './server/welcome'

const env = readEnv(parseEnv)
const log = createLog(env.logLevel)
if (!process.stdout.isTTY) {
  firstLine(log, { url: env.publicUrl, port: env.port, ...modesOf(env), proxies: env.proxies })
}
for (const warning of env.warnings) log.warn(warning)

const services = await createServices(env, log)
const receive = createReceiver(services)
const app = createApp(services, receive, fileURLToPath(new URL('../client', import.meta.url)))
const { faults, upgrade } = services
const { proxies } = env
const first = callbackListener(receive, (status) =>
  services.metrics.request('POST', '/api/callback', status),
)
const server = createHttpServer({ first, fetch: app.fetch, upgrade, proxies, faults, log })

await listen(server, env)
guardProcess(faults)
stopOnSignal(
  server,
  { log, unready: services.readiness.stop, close: services.close },
  env.shutdownDelayMs,
)
// The first line has told it already to a log that nobody watches.
if (process.stdout.isTTY || process.env.npm_lifecycle_event) welcome(env)
await services.begin()
