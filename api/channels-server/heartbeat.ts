import type { App } from './app'
import type { Connection } from './connection'
import { closures } from './errors'
import type { Faults } from './faults'

const sweepsPerTimeout = 4

/**
 * Pings clients that have been silent for `activityTimeout` seconds (up to a quarter earlier) and
 * closes those that stay silent for `pongTimeout` more. One timer serves all sockets. It counts
 * sweeps, not time: a process that was stopped or blocked for a while must not take its clients
 * for dead before it has read what they sent.
 *
 * @returns a function that stops it
 */
export function startHeartbeat(
  apps: Iterable<App>,
  activityTimeout: number,
  pongTimeout: number,
  { guarded }: Faults,
): () => void {
  const interval = Math.min(activityTimeout, pongTimeout) / sweepsPerTimeout
  const pingAfter = Math.ceil(activityTimeout / interval)
  const closeAfter = pingAfter + Math.ceil(pongTimeout / interval)

  const check = guarded(
    (connection: Connection) => {
      const silence = connection.countSilence()
      // A client that has ended its half of TCP without a close frame would stay for ever.
      if (!connection.isOpen) connection.terminate()
      else if (silence === pingAfter) connection.ping()
      else if (silence >= closeAfter) connection.close(closures.noPong)
    },
    (connection) => connection.terminate(),
  )
  const sweep = () => {
    for (const { connections } of apps) for (const connection of connections) check(connection)
  }
  const timer = setInterval(guarded(sweep), interval * 1000).unref()
  return () => clearInterval(timer)
}
