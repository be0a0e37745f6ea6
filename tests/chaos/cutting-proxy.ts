import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { portOf } from './port'
import type { Random } from './random'

/** One connection in ten is cut before or within its handshake. */
const EARLY = 0.1
const EARLY_BYTES = 500

/** A wire to a server on this machine that breaks again and again. */
export interface CuttingProxy {
  port: number
  cuts: () => number
  /** From now on nothing is cut. */
  calm: () => void
  close: () => Promise<void>
}

/**
 * Forwards TCP to `target` and cuts each connection at a byte of its own on the way to the client,
 * in the middle of a frame as often as not.
 * @param meanBytes how much a connection carries on average before it is cut
 */
export async function startCuttingProxy(
  target: number,
  meanBytes: number,
  random: Random,
): Promise<CuttingProxy> {
  const sockets = new Set<Socket>()
  let cuts = 0
  let isCalm = false

  const budget = () =>
    random() < EARLY ? random() * EARLY_BYTES : -Math.log(1 - random()) * meanBytes

  function cut(client: Socket, last: Buffer): void {
    cuts++
    client.write(last)
    // As a process that ends does it, or as a network that fails.
    if (random() < 0.5) client.destroySoon()
    else client.resetAndDestroy()
  }

  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ port: target, host: '127.0.0.1', noDelay: true })
    let left = Math.floor(budget())
    for (const [socket, other] of pairs(client, upstream)) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('drain', () => other.resume())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroySoon()
      })
    }
    client.on('data', (chunk) => forward(upstream, chunk, client))
    upstream.on('data', (chunk: Buffer) => {
      if (client.destroyed || client.writableEnded) return
      if (!isCalm && chunk.length > left) return cut(client, chunk.subarray(0, left))
      left -= chunk.length
      forward(client, chunk, upstream)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    port: portOf(server),
    cuts: () => cuts,
    calm: () => void (isCalm = true),
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

const pairs = (a: Socket, b: Socket): [Socket, Socket][] => [
  [a, b],
  [b, a],
]

function forward(to: Socket, chunk: Buffer | string, from: Socket): void {
  if (to.writable && !to.write(chunk)) from.pause()
}
