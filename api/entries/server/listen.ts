import type { Server, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { ApiError } from '../../middleware/api-error'
import type { Logger } from '../../operations/log'

/** Longer than a callback may take, shorter than Docker waits before it kills: ten seconds. */
const GRACE_MS = 9_500
/** For answers to be read once all that was under way has ended. */
const READ_MS = 1_000
/** npm passes on the signal that the terminal has sent already: those two are one. */
const SAME_SIGNAL_MS = 300

const stopping = new ApiError(
  503,
  'stopping',
  'The server is stopping',
  'Send it again in a moment',
)

/**
 * Starts listening. A port that can't be had ends the process with a message that says how to choose
 * another.
 */
export async function listen(server: Server, env: { port: number; host?: string }): Promise<void> {
  await new Promise<void>((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => {
      process.stderr.write(`${portProblem(error, env.port)}\n`)
      process.exit(1)
    }
    server.once('error', fail)
    server.listen(env.port, env.host, () => {
      server.off('error', fail)
      resolve()
    })
  })
}

function portProblem(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is in use. Choose another: PORT=${port + 1} npm start`
  }
  if (error.code === 'EACCES') {
    return `Port ${port} is not open to this user. Choose one above 1023: PORT=3000 npm start`
  }
  return `Can't listen on port ${port}: ${error.message}`
}

/** What is stopped. */
interface Stoppable {
  log: Logger
  /** From now on balancers are told to send requests elsewhere. */
  unready?: () => void
  close: () => Promise<void>
}

/**
 * On SIGTERM, SIGINT or SIGHUP is not ready any more, and serves for `delayMs` yet: a balancer that
 * looks only now and then loses nothing. Then takes nothing new, ends what is under way, tells the
 * sockets to come back later, and leaves with 0 within ten seconds; a second signal ends the process
 * at once.
 */
export function stopOnSignal(server: Server, services: Stoppable, delayMs = 0): void {
  let since: number | undefined
  async function stop(): Promise<void> {
    services.log.info({ delayMs }, 'Stopping')
    services.unready?.()
    if (delayMs > 0) await pause(delayMs)
    setTimeout(() => process.exit(0), GRACE_MS)
    const allClosed = closed(server)
    await services.close()
    // What is left reads nothing, or has asked for nothing: nobody is kept waiting for it.
    setTimeout(() => server.closeAllConnections(), READ_MS)
    await allClosed
    process.exit(0)
  }
  const onSignal = () => {
    if (since === undefined) {
      since = performance.now()
      void stop()
    } else if (performance.now() - since > SAME_SIGNAL_MS) {
      process.exit(1)
    }
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
  // The terminal or npm is gone, which may be told after one of the others: never in a hurry.
  process.on('SIGHUP', () => since === undefined && onSignal())
}

/** Resolves when the last connection is gone; each ends with the answer it waits for. */
function closed(server: Server): Promise<unknown> {
  server.removeAllListeners('request').on('request', refuse)
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = 1
  return new Promise((resolve) => server.close(resolve))
}

/** For what comes on a connection that still waits for an answer: Twitch sends it again. */
function refuse(_request: unknown, response: ServerResponse): void {
  const headers = { Connection: 'close', 'Content-Type': 'application/json', 'Retry-After': '5' }
  response.writeHead(503, headers).end(JSON.stringify(stopping.body))
}
