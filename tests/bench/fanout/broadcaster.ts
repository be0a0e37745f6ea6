import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import Pusher from 'pusher'
import { freePort } from '../../server'

/** A server that sends what it is posted to all its sockets; ours, or one that does only that. */
export interface Broadcaster {
  port: number
  /** The path of its WebSocket. */
  path: string
  /** What a client sends first. */
  hello?: string
  /** An HTTP request that makes it send one event of 1 KB. */
  request: Buffer
  /** Bytes held in memory after a collection. */
  memory: () => Promise<number>
  stop: () => Promise<void>
}

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const app = { id: '1', key: 'bench', secret: 'secret' }
const channel = 'tfue'
/** `|` is there once: that is how clients count events. */
const data = JSON.stringify({ text: `|${'x'.repeat(1000)}` })

/** Our channels server, as `npm run channels` starts it. */
export const startOurs = async (launcher: readonly string[]): Promise<Broadcaster> => {
  const body = JSON.stringify({ name: 'e', channels: [channel], data })
  const { host, ...child } = await startChild(file('../../../dist/api/channels.js'), launcher)
  const pusher = new Pusher({ appId: app.id, ...app, host: 'localhost' })
  const query = pusher.createSignedQueryString({ method: 'POST', path: '/apps/1/events', body })
  return {
    ...child,
    path: `/app/${app.key}?protocol=7`,
    hello: JSON.stringify({ event: 'pusher:subscribe', data: { channel } }),
    request: post(host, `/apps/1/events?${query}`, body),
  }
}

/** `ws` with one Buffer for all. */
export const startBare = async (launcher: readonly string[]): Promise<Broadcaster> => {
  const { host, ...child } = await startChild(file('bare.mjs'), launcher)
  return {
    ...child,
    path: '/',
    request: post(host, '/', JSON.stringify({ event: 'e', channel, data })),
  }
}

const post = (host: string, path: string, body: string): Buffer => {
  const head = [`POST ${path} HTTP/1.1`, `Host: ${host}`, 'Content-Type: application/json']
  return Buffer.from(
    `${head.join('\r\n')}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

async function startChild(entry: string, launcher: readonly string[]) {
  const port = await freePort()
  const [command = process.execPath, ...before] = [...launcher, process.execPath]
  const args = [...before, '--expose-gc', '--import', file('probe.mjs'), entry]
  const child = spawn(command, args, {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      CHANNELS_APPS: `${app.id}:${app.key}:${app.secret}`,
      CHANNELS_MAX_CONNECTIONS_PER_ADDRESS: '1000000',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const answers = () => fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '' })
  while (!(await answers().then(Boolean, () => false)));
  return {
    port,
    host: `127.0.0.1:${port}`,
    async memory() {
      child.send('memory')
      const [bytes] = await once(child, 'message')
      return Number(bytes)
    },
    async stop() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
