import { fileURLToPath } from 'node:url'
import { createApp } from '../app'
import { callbackListener } from '../callback/listener'
import { createReceiver } from '../callback/receive'
import { parseEnv } from '../settings/env'
import { readEnv } from '../settings/parse'
import { guardProcess } from '../operations/faults'
import { createLog } from '../operations/log'
import { createServices } from '../services'
import { createHttpServer } from './server/http-server'
import { listen, stopOnSignal } from './server/listen'
import { welcome } from './server/welcome'

const env = readEnv(parseEnv)
const log = createLog(env.logLevel)
for (const warning of env.warnings) log.warn(warning)

const services = await createServices(env, log)
const receive = createReceiver(services)
const app = createApp(services, receive, fileURLToPath(new URL('../client', import.meta.url)))
const { faults, upgrade } = services
const { proxies } = env
const first = callbackListener(receive)
const server = createHttpServer({ first, fetch: app.fetch, upgrade, proxies, faults, log })

await listen(server, env)
guardProcess(faults)
stopOnSignal(
  server,
  { log, unready: services.readiness.stop, close: services.close },
  env.shutdownDelayMs,
)
welcome(env)
await services.begin()
