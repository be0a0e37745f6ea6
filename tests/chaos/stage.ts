import * as v from 'valibot'
import { startServer } from '../server'
import { startCuttingProxy } from './cutting-proxy'
import type { Random } from './random'
import { startUnreliablePusher } from './unreliable-pusher'

/** About what an event takes on its way to a client. */
const EVENT_BYTES = 700
const config = v.object({ pusher: v.object({ key: v.string() }) })

/** Where Pusher is: elsewhere and failing now and then, or in our own process. */
export type PusherMode = 'unreliable' | 'embedded'

/**
 * The API as a process of its own, its Pusher, and the wire that breaks between it and clients.
 * @param env settings of the API beside those
 */
export async function setStage(
  mode: PusherMode,
  { eventsPerCut, failing }: { eventsPerCut: number; failing: number },
  random: Random,
  env: Record<string, string> = {},
) {
  const pusher = mode === 'unreliable' ? await startUnreliablePusher(random, failing) : undefined
  const server = await startServer({
    ...pusher?.env,
    LOG_LEVEL: 'silent',
    TRUST_PROXY: '1',
    ...env,
  })
  const answer = await fetch(`${server.baseUrl}/api/config`)
  const { key } = v.parse(config, await answer.json()).pusher
  const port = pusher?.port ?? server.port
  const proxy = await startCuttingProxy(port, eventsPerCut * EVENT_BYTES, random)
  return {
    server,
    baseUrl: server.baseUrl,
    key,
    pusher,
    proxy,
    async close() {
      await proxy.close()
      await server.stop()
      await pusher?.close()
    },
  }
}
