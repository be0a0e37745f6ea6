import { execFileSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { startServer } from '../server'
import { median } from './statistics'

const STARTS = 5
const IDLE_MS = 3_000

/** How long the server takes to its first 200 (ms, median), and what it holds when idle (MB). */
export async function measureStart(): Promise<{ startMs: number; residentMb: number }> {
  const times: number[] = []
  let residentMb = 0
  for (let n = 1; n <= STARTS; n++) {
    const started = performance.now()
    const server = await startServer()
    times.push(performance.now() - started)
    if (n === STARTS) {
      await wait(IDLE_MS)
      const kibibytes = execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)], {
        encoding: 'utf8',
      })
      residentMb = (Number(kibibytes) * 1024) / 1_000_000
    }
    await server.stop()
  }
  return { startMs: median(times), residentMb }
}
