import type { App } from './app'
import { closures } from './errors'

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
): () => void {
  const interval = Math.min(activityTimeout, pongTimeout) / sweepsPerTimeout
  const pingAfter = Math.ceil(activityTimeout / interval)
  const closeAfter = pingAfter + Math.ceil(pongTimeout / interval)

  const sweep = () => {
    for (const { connections } of apps) {
      for (const connection of connections) {
        connection.silentSweeps += 1
        if (connection.silentSweeps === pingAfter) connection.ping()
        else if (connection.silentSweeps >= closeAfter) connection.close(closures.noPong)
      }
    }
  }
  const timer = setInterval(sweep, interval * 1000).unref()
  return () => clearInterval(timer)
}
