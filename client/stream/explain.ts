import { watch, type Ref } from 'vue'
import type { Config } from '../api'
import { useConfig } from '../api/config'
import { trouble } from './refusal'

/** Pusher's close code for a server that has too many connections. */
const OVER_CAPACITY = 4100

/** Why no WebSocket gets through to a server that can be reached all the same. */
export type Obstacle = 'upgrade' | 'path'

/**
 * Asks our own server for the socket's address as for any other: where it answers that it wants a
 * WebSocket, a proxy on the way lets none through; another answer is another's. Of a Pusher
 * elsewhere a page can't ask.
 */
export async function obstacleTo({
  key,
  host,
  mode,
}: Config['pusher']): Promise<Obstacle | undefined> {
  if (host || mode === 'pusher') return undefined
  const answer = await fetch(`/app/${key}?protocol=7`, { cache: 'no-store' }).catch(() => undefined)
  if (answer?.status === 426) return 'upgrade'
  // A proxy whose server is away answers 502 and the like.
  return answer && answer.status < 500 ? 'path' : undefined
}

/** Says on the page why it has failed to connect more than once, where that can be known. */
export async function explain(isConnected: Readonly<Ref<boolean>>, code?: number): Promise<void> {
  const { config } = useConfig()
  const isFull = code === OVER_CAPACITY
  const obstacle = config && code === undefined ? await obstacleTo(config.pusher) : undefined
  if (isConnected.value) return
  trouble.value = isFull ? code : obstacle && 'proxied'
  watch(isConnected, () => (trouble.value = undefined), { once: true })
}
