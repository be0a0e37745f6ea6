import { once } from 'node:events'
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { portOf } from '../../chaos/port'
import type { Random } from '../../chaos/random'

/** How a balancer chooses who is asked. */
export type Balancing = 'round robin' | 'random'

/** A balancer before several processes. */
export interface Balancer {
  port: number
  close: () => Promise<void>
}

/** What the connection says, which a proxy does not pass on. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding'])

/**
 * Passes requests on, each to another of these ports. As nginx does, it asks the next one where
 * nobody listens, and answers 502 where one has gone with a request half answered.
 */
export async function startBalancer(
  ports: readonly number[],
  balancing: Balancing,
  random: Random,
): Promise<Balancer> {
  // A connection that is kept may end just as it is used: that loses requests without need.
  const agent = new Agent({ keepAlive: false, maxSockets: Infinity })
  let turn = 0

  function choose(): number[] {
    const first = balancing === 'random' ? Math.floor(random() * ports.length) : turn++
    return ports.map((_, index) => ports[(first + index) % ports.length] ?? 0)
  }

  function pass(incoming: IncomingMessage, body: Buffer, answer: ServerResponse): void {
    const [port, ...others] = choose()
    attempt(port, others)

    function attempt(to: number | undefined, next: number[]): void {
      if (to === undefined) return void answer.writeHead(502).end()
      const { method, url: path, headers } = incoming
      const kept = Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name))
      const sent = request({
        agent,
        host: '127.0.0.1',
        port: to,
        method,
        path,
        headers: Object.fromEntries(kept),
      })
      answer.once('close', () => sent.destroy())
      sent.on('error', (error) => {
        if (answer.destroyed || answer.headersSent) return void answer.destroy()
        if ('code' in error && error.code === 'ECONNREFUSED') return attempt(next[0], next.slice(1))
        answer.writeHead(502).end()
      })
      sent.on('response', (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers)
        // Who has been told only half of it has to hear so.
        response.on('error', () => answer.destroy()).pipe(answer)
      })
      sent.end(body)
    }
  }

  const server = createServer((incoming, answer) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', () => answer.destroy())
    incoming.on('end', () => pass(incoming, Buffer.concat(chunks), answer))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: portOf(server),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      agent.destroy()
    },
  }
}
