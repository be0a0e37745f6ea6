import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../../chaos/random'
import { startChannelsServer, startServer, type TestServer } from '../../server'
import { startBalancer, type Balancing } from './balancer'
import { startRedis } from '../../redis'

const PROCESSES = 3
const APP = { id: '1', key: 'bench-key', secret: 'bench-secret' }
/** What starts a process again, such as systemd, waits so long before it does, in ms. */
const RESTART_MS = 1_000

/** An installation of several processes. */
export interface Deployment {
  key: string
  pusherPort: number
  /** The balancer's, where the API is. */
  apiPort: number
  /** Ends one of the processes, which is started again. */
  end: (which: number, signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
  restartRedis: () => Promise<void>
  stop: () => Promise<void>
}

/** Three API processes behind a balancer, the channels server, and a Redis of their own. */
export async function deploy(balancing: Balancing, random: Random): Promise<Deployment> {
  const redis = await startRedis({ keeps: true })
  const channels = await startChannelsServer({
    CHANNELS_APPS: `${APP.id}:${APP.key}:${APP.secret}`,
  })
  const env = {
    REDIS_URL: redis.url,
    PUSHER_APP_ID: APP.id,
    PUSHER_KEY: APP.key,
    PUSHER_SECRET: APP.secret,
    PUSHER_HOST: 'localhost',
    PUSHER_PORT: String(channels.port),
    PUSHER_USE_TLS: 'false',
    TRUST_PROXY: '1',
    LOG_LEVEL: 'silent',
  }
  const servers: TestServer[] = await Promise.all(
    Array.from({ length: PROCESSES }, () => startServer(env)),
  )
  const ports = servers.map(({ port }) => port)
  const balancer = await startBalancer(ports, balancing, random)
  return {
    key: APP.key,
    pusherPort: channels.port,
    apiPort: balancer.port,
    async end(which, signal) {
      const index = which % PROCESSES
      const server = servers[index]
      if (!server) return
      process.kill(server.pid, signal)
      await server.exitCode
      await wait(RESTART_MS)
      servers[index] = await startServer({ ...env, PORT: String(server.port) })
    },
    restartRedis: redis.restart,
    async stop() {
      await balancer.close()
      await Promise.all(servers.map((server) => server.stop()))
      await channels.stop()
      await redis.kill()
    },
  }
}
