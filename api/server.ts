import type { ServerType } from '@hono/node-server'
import type { Services } from './services'

/** Longer than any request may take, shorter than platforms wait before they kill. */
const GRACE_MS = 8_000

/**
 * Starts listening, WebSockets included. A port that can't be had ends the process with a message
 * that says how to choose another.
 */
export async function listen(server: ServerType, { env, channels }: Services): Promise<void> {
  server.on('upgrade', (request, socket, head) => {
    if (!channels?.upgrade(request, socket, head)) socket.destroy()
  })
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

/** On SIGTERM or SIGINT takes nothing new, ends what is under way, and leaves. */
export function stopOnSignal(server: ServerType, services: Services): void {
  async function stop(): Promise<void> {
    services.log.info('Stopping')
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    const closed = new Promise((resolve) => server.close(resolve))
    await services.close()
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    await closed
    process.exit(0)
  }
  process.once('SIGTERM', () => void stop())
  process.once('SIGINT', () => void stop())
}
