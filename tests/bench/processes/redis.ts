import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ensureRedis } from '../../find-redis.mjs'
import { freePort } from '../../server'

const POLL_MS = 20

/** A Redis of this run's own that keeps its data over a restart, as Debian's does. */
export interface KeptRedis {
  url: string
  /** As `systemctl restart` does: it saves, ends and begins again. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

/** Starts one on a free port. */
export async function startKeptRedis(): Promise<KeptRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'redis-'))
  const port = await freePort()
  let child = await begin()

  async function begin() {
    const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder]
    const started = spawn(ensureRedis(), [...place, '--save', '3600 1'], { stdio: 'ignore' })
    while (!(await listens(port))) await wait(POLL_MS)
    return started
  }
  async function end() {
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }
  return {
    url: `redis://localhost:${port}`,
    async restart() {
      await end()
      child = await begin()
    },
    async stop() {
      await end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
