import { startRedis, type TestRedis } from './redis'
import { startChannelsServer, startServer, type TestServer } from './server'

/** The app of the channels server. */
export const apps = { CHANNELS_APPS: '1:key:secret' }

/** How long they may take to start and stop on a busy machine, in ms. */
export const HOOK_MS = 60_000

/** API processes that publish through one channels server, and share one Redis. */
export interface Processes {
  processes: readonly [TestServer, TestServer]
  channels: TestServer
  redis: TestRedis
  /** What each of them was started with. */
  env: Record<string, string>
  /** Starts one more, or one again. */
  start: (env?: Record<string, string>) => Promise<TestServer>
  stop: () => Promise<void>
}

/** Settings of an API process whose Pusher is this channels server. */
export const behind = (channels: TestServer): Record<string, string> => ({
  PUSHER_APP_ID: '1',
  PUSHER_KEY: 'key',
  PUSHER_SECRET: 'secret',
  PUSHER_HOST: 'localhost',
  PUSHER_PORT: String(channels.port),
  PUSHER_USE_TLS: 'false',
})

/** Starts two of them. @param settings beside those that make them one */
export async function startProcesses(settings: Record<string, string> = {}): Promise<Processes> {
  const [redis, channels] = await Promise.all([startRedis(), startChannelsServer(apps)])
  const env = { ...behind(channels), REDIS_URL: redis.url, ...settings }
  const all: TestServer[] = []
  async function start(more: Record<string, string> = {}): Promise<TestServer> {
    const server = await startServer({ ...env, ...more })
    all.push(server)
    return server
  }
  const processes = await Promise.all([start(), start()])
  return {
    processes,
    channels,
    redis,
    env,
    start,
    async stop() {
      redis.thaw()
      await Promise.all(all.map((server) => server.stop()))
      await Promise.all([channels.stop(), redis.kill()])
    },
  }
}
