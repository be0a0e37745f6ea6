import { fileURLToPath } from 'node:url'
import { createApp } from '../app'
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
const app = createApp(services, fileURLToPath(new URL('../client', import.meta.url)))
const { faults, upgrade } = services
const server = createHttpServer({ fetch: app.fetch, upgrade, faults, log })

await listen(server, env)
guardProcess(faults)
stopOnSignal(server, services)
welcome(env)
await services.begin()
