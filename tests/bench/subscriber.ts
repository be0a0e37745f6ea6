import * as v from 'valibot'
import { WebSocket } from 'ws'

const config = v.object({ pusher: v.object({ key: v.string() }) })

/** A WebSocket that is subscribed to tfue's channel and only counts, so as to cost next to nothing. */
export interface CountingSubscriber {
  count: () => number
  /** Resolves when `count` messages have come. */
  reached: (count: number) => Promise<void>
  close: () => void
}

/** Connects as a Pusher client does. */
export async function countMessages(baseUrl: string): Promise<CountingSubscriber> {
  const response = await fetch(`${baseUrl}/api/config`)
  const { key } = v.parse(config, await response.json()).pusher
  const url = `${baseUrl.replace('http', 'ws')}/app/${key}?protocol=7&client=bench&version=1`
  const socket = new WebSocket(url, { perMessageDeflate: false })
  await nextEvent(socket, 'pusher:connection_established')
  socket.send(JSON.stringify({ event: 'pusher:subscribe', data: { channel: 'tfue' } }))
  await nextEvent(socket, 'pusher_internal:subscription_succeeded')

  let count = 0
  let pending: { count: number; resolve: () => void } | undefined
  socket.on('message', () => {
    count++
    if (pending && count >= pending.count) pending.resolve()
  })
  return {
    count: () => count,
    reached: (goal) =>
      count >= goal
        ? Promise.resolve()
        : new Promise((resolve) => (pending = { count: goal, resolve })),
    close: () => socket.terminate(),
  }
}

function nextEvent(socket: WebSocket, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.once('message', (data) => {
      if (String(data).includes(`"${event}"`)) resolve()
      else reject(new Error(`Expected ${event}, got ${String(data)}`))
    })
  })
}
