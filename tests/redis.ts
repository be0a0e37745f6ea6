import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ensureRedis } from './find-redis.mjs'
import { freePort } from './server'

const START_TIMEOUT_MS = 10_000
const POLL_MS = 20

/** A Redis of a test's own. */
export interface TestRedis {
  url: string
  /** Lets it hang: it takes connections and commands, and answers nothing. */
  freeze: () => void
  thaw: () => void
  /** Ends it, and all that it holds with it. */
  kill: () => Promise<void>
  /** Starts it again on its port, holding nothing. */
  start: () => Promise<void>
  /** Ends it as an operator would and starts it again: it holds what it held where it `keeps` that. */
  restart: () => Promise<void>
  /** Sends a command such as `FLUSHALL`. @returns what it answers, as it is on the wire */
  ask: (...command: string[]) => Promise<string>
}

/**
 * Starts a Redis (or Valkey) on a free port; where there is none here it is installed.
 * @param keeps whether it writes what it holds to the disk when it is told to stop, as Debian's does
 */
export async function startRedis({ keeps = false } = {}): Promise<TestRedis> {
  const port = await freePort()
  const folder = keeps ? mkdtempSync(join(tmpdir(), 'redis-')) : undefined
  const saving = folder ? ['--dir', folder, '--save', '3600 1'] : ['--save', '']
  let child = await run(port, saving)

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }

  return {
    url: `redis://localhost:${port}`,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async kill() {
      await end('SIGKILL')
      if (folder) rmSync(folder, { recursive: true, force: true })
    },
    async start() {
      child = await run(port, saving)
    },
    async restart() {
      await end('SIGTERM')
      child = await run(port, saving)
    },
    ask: (...command) => ask(port, command),
  }
}

async function run(port: number, saving: readonly string[]): Promise<ChildProcess> {
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '-::1']
  const child = spawn(ensureRedis(), [...settings, '--appendonly', 'no', ...saving], {
    stdio: 'ignore',
  })
  const deadline = Date.now() + START_TIMEOUT_MS
  while (child.exitCode === null && Date.now() < deadline) {
    const answer = await ask(port, ['PING']).catch(() => '')
    if (answer.startsWith('+PONG')) return child
    await wait(POLL_MS)
  }
  child.kill('SIGKILL')
  throw new Error('Redis did not start')
}

/** One command on a connection of its own; no client of Redis' is under test here. */
async function ask(port: number, command: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  const parts = command.map((part) => `$${Buffer.byteLength(part)}\r\n${part}\r\n`)
  socket.write(`*${command.length}\r\n${parts.join('')}`)
  const [answer]: unknown[] = await once(socket, 'data')
  socket.destroy()
  return String(answer)
}
