import { once } from 'node:events'
import { open } from '../load'
import type { Broadcaster } from './broadcaster'
import type { Crowd } from './crowd'

/** Of every so many sockets one is timed: timing all would slow the client. */
const TIMED = 10

/** One round: messages delivered a second, and ms from the request to each timed delivery. */
export interface Round {
  perSecond: number
  latencies: number[]
}

/** Who publishes to a crowd, and how many events it has had. */
export interface Stage {
  server: Broadcaster
  crowd: Crowd
  /** Events published so far. */
  published: number
}

/**
 * Publishes `events`, each as soon as the server has answered the one before (loaded), or has
 * delivered it to everybody (calm).
 */
export async function play(stage: Stage, events: number, isCalm: boolean): Promise<Round> {
  const { server, crowd } = stage
  const before = stage.published
  const latencies: number[] = []
  const sent: number[] = []
  let delivered = 0
  let expected = 0
  let reached = () => {}
  crowd.onEvent = (socket, count) => {
    delivered += 1
    if (socket % TIMED === 0) latencies.push(performance.now() - (sent[count - before - 1] ?? NaN))
    if (delivered === expected) reached()
  }
  const deliveredAll = (count: number) =>
    new Promise<void>((resolve) => {
      expected = count * crowd.size
      reached = resolve
      if (delivered >= expected) resolve()
    })

  const connection = await open(server.port, '127.0.0.1')
  const started = performance.now()
  for (let n = 1; n <= events; n++) {
    sent.push(performance.now())
    connection.write(server.request)
    await once(connection, 'data')
    if (isCalm) await deliveredAll(n)
  }
  await deliveredAll(events)
  const seconds = (performance.now() - started) / 1000
  connection.destroy()
  stage.published += events
  return { perSecond: (events * crowd.size) / seconds, latencies }
}
