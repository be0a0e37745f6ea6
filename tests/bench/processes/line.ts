import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { portOf } from '../../chaos/port'

/** What a reader's home is connected by: to Pusher, and to the API. */
export interface Line {
  pusherPort: number
  apiPort: number
  /** Nothing gets through for so long (ms): what is open ends, and who calls waits, as TCP does. */
  cut: (ms: number) => void
  cuts: () => number
  close: () => Promise<void>
}

/** A line of a reader's own to these two ports of this machine. */
export async function openLine(pusher: number, api: number): Promise<Line> {
  const open = new Set<Socket>()
  let cutUntil = 0
  let cuts = 0

  const servers = await Promise.all(
    [pusher, api].map(async (target) => {
      const server = createServer({ noDelay: true }, (near) => {
        near.on('error', () => {})
        setTimeout(() => lead(near, target), Math.max(0, cutUntil - performance.now()))
      }).listen(0, '127.0.0.1')
      await once(server, 'listening')
      return server
    }),
  )

  function lead(near: Socket, target: number): void {
    if (near.destroyed) return
    const far = connect({ port: target, host: '127.0.0.1', noDelay: true })
    join(near, far)
    join(far, near)
    near.pipe(far).pipe(near)
  }

  function join(socket: Socket, other: Socket): void {
    open.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => {
      open.delete(socket)
      other.destroy()
    })
  }

  const [pusherPort = 0, apiPort = 0] = servers.map(portOf)
  return {
    pusherPort,
    apiPort,
    cut(ms) {
      cuts++
      cutUntil = performance.now() + ms
      for (const socket of open) socket.resetAndDestroy()
    },
    cuts: () => cuts,
    async close() {
      for (const socket of open) socket.destroy()
      await Promise.all(servers.map(end))
    },
  }
}

async function end(server: Server): Promise<void> {
  server.close()
  await once(server, 'close')
}
