import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { createChannelsServer } from '../channels-server'
import { parseChannelsEnv } from '../settings/channels-env'
import { readEnv } from '../settings/parse'
import { createLog } from '../operations/log'
import { channelsLog } from '../operations/channels-log'
import { clientAddress } from '../operations/client-address'
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
const app = new Hono().route('/apps', channels.routes).get('/', (c) => c.text('OK'))
const server = createAdaptorServer({ fetch: app.fetch })

await listen(server, { env, channels })
stopOnSignal(server, { log, close: () => channels.close() })
log.info({ port: env.port, apps: env.apps.map(({ id }) => id) }, 'Speaking Pusher’s protocol')
