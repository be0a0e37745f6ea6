import { createAdaptorServer } from '@hono/node-server'
import { fileURLToPath } from 'node:url'
import { createApp } from './app'
import { EnvError, parseEnv, type Env } from './env'
import { createLog } from './log'
import { createServices } from './services'
import { listen, stopOnSignal } from './server'
import { welcome } from './welcome'

const env = readEnv()
const log = createLog(env.logLevel)
for (const warning of env.warnings) log.warn(warning)

const services = await createServices(env, log)
const app = createApp(services, fileURLToPath(new URL('../client', import.meta.url)))
const server = createAdaptorServer({ fetch: app.fetch })

await listen(server, services)
stopOnSignal(server, services)
welcome(env)

function readEnv(): Env {
  try {
    return parseEnv(process.env)
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    const list = error.problems.map((problem) => `  - ${problem}`).join('\n')
    process.stderr.write(`The settings can't be used:\n${list}\nSee .env.example.\n`)
    process.exit(1)
  }
}
