import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { portOf } from './port'

/** Leads each request to another of several servers than the one before, as a balancer does. */
export interface Balancer {
  baseUrl: string
  /** The ports that are led to. */
  ports: number[]
  close: () => Promise<void>
}

/** A balancer that tries each request once: what a server does not answer is a 502. */
export async function startBalancer(ports: number[]): Promise<Balancer> {
  let turn = 0

  function pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const port = ports[turn++ % ports.length]
    const { method, url, headers } = incoming
    const passed = request({ port, host: '127.0.0.1', method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
      answer.on('error', () => outgoing.destroy())
    })
    passed.on('error', () => {
      if (outgoing.headersSent) outgoing.destroy()
      else outgoing.writeHead(502).end()
    })
    outgoing.on('close', () => passed.destroy())
    incoming.pipe(passed)
  }

  const server = createServer(pass).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    baseUrl: `http://127.0.0.1:${portOf(server)}`,
    ports,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
