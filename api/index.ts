import { createAdaptorServer } from '@hono/node-server'
import { fileURLToPath } from 'node:url'
import { createApp } from './app'
import { parseEnv } from './env'
import { readEnv } from './env-parse'
import { createLog } from './log'
import { createServices } from './services'
import { listen, stopOnSignal } from './server'
import { welcome } from './welcome'

const env = readEnv(parseEnv)
const log = createLog(env.logLevel)
for (const warning of env.warnings) log.warn(warning)

const services = await createServices(env, log)
const app = createApp(services, fileURLToPath(new URL('../client', import.meta.url)))
const server = createAdaptorServer({ fetch: app.fetch })

await listen(server, services)
stopOnSignal(server, services)
welcome(env)
await services.begin()
