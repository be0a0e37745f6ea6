import * as v from 'valibot'
import { post, raid } from './callback'
import { byToken, connectPusher, subscribed } from './pusher-client'

const envelope = v.looseObject({
  id: v.string(),
  seq: v.number(),
  type: v.string(),
  origin: v.string(),
  streamer: v.object({ id: v.string(), login: v.string(), name: v.string() }),
  event: v.unknown(),
  truncated: v.optional(v.boolean()),
})

/** An event as it came over Pusher. */
export type Received = v.InferOutput<typeof envelope> & { name: string; bytes: number }

/** A real Pusher client on one channel. */
export interface Subscriber {
  /** All events so far, oldest first. */
  received: readonly Received[]
  /** Resolves with the event of this message id, also when it came already. */
  event: (id: string) => Promise<Received>
  /** Posts one event more and waits for it: what was published before it has arrived too. */
  settle: () => Promise<readonly Received[]>
  close: () => void
}

/**
 * Connects `pusher-js` to the server's own Pusher and subscribes to `channel`.
 * @param token of a viewer who may join it, if it is not public
 */
export async function subscribe(
  baseUrl: string,
  channel: string,
  token?: string,
): Promise<Subscriber> {
  const pusher = await connectPusher(
    baseUrl,
    token === undefined ? undefined : byToken(baseUrl, token),
  )
  const received: Received[] = []
  const waiting = new Map<string, (event: Received) => void>()

  const subscription = pusher.subscribe(channel)
  await subscribed(subscription)
  subscription.bind_global((name: string, data: unknown) => {
    if (name.startsWith('pusher:')) return
    const bytes = Buffer.byteLength(JSON.stringify(data))
    const arrived = { ...v.parse(envelope, data), name, bytes }
    received.push(arrived)
    waiting.get(arrived.id)?.(arrived)
  })

  function event(id: string): Promise<Received> {
    const found = received.find((one) => one.id === id)
    return found ? Promise.resolve(found) : new Promise((resolve) => waiting.set(id, resolve))
  }

  async function settle(): Promise<readonly Received[]> {
    const id = `marker-${received.length}-${Date.now()}`
    await post(baseUrl, raid(channel), { id })
    await event(id)
    return received.filter((one) => !one.id.startsWith('marker-'))
  }

  return { received, event, settle, close: () => pusher.disconnect() }
}
