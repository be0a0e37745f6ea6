import { SANDBOX_EVENTSUB_SECRET } from '../../api/settings/env'
import { startServer } from '../server'
import { subscribe } from '../subscriber'
import { app, CHANNEL } from './app'
import { checkChannels, checkLog, checkPublished } from './checks'
import { inspected, memoryOf } from './memory'

/** A server under fire, and a viewer who must not notice. */
export type Target = Awaited<ReturnType<typeof startTarget>>

/** Starts the server with a `pusher-js` client on the channel that everything is aimed at. */
export async function startTarget(env: Record<string, string>) {
  const server = await startServer({
    LOG_LEVEL: 'error',
    TRUST_PROXY: '1',
    EVENTSUB_SECRET: SANDBOX_EVENTSUB_SECRET,
    PUSHER_APP_ID: app.id,
    PUSHER_KEY: app.key,
    PUSHER_SECRET: app.secret,
    ...inspected,
    ...env,
  })
  const viewer = await subscribe(server.baseUrl, CHANNEL)
  const accepted = new Set<string>()
  let runs = 0

  return {
    port: server.port,
    baseUrl: server.baseUrl,
    /** A number of its own for each attempt. */
    next: () => ++runs,
    /** Takes note of an event that the server says it took. */
    accept: (id: string) => void accepted.add(id),
    memory: () => memoryOf(server),
    /**
     * Publishes one event more and waits for it: what came before has been heard too. Then nothing
     * may be left behind. @returns how many events were published @throws {Error} telling what is wrong
     */
    async settle(): Promise<number> {
      const heard = (await viewer.settle()).map(({ id }) => id)
      await checkPublished(server.baseUrl, heard, accepted)
      await checkChannels(server.port)
      checkLog(server.output())
      return heard.length
    },
    async stop() {
      viewer.close()
      await server.stop()
    },
  }
}
