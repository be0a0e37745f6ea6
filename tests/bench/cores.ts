import { execFileSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** How to start a server on the core that is measured, and what to tell where that can't be. */
export interface Cores {
  server: readonly string[]
  note?: string
}

/** Puts this process, which makes the load, on core 1; servers go on core 0. */
export function splitCores(): Cores {
  if (availableParallelism() < 2)
    return { server: [], note: 'Only one core: load and server share it.' }
  try {
    execFileSync('taskset', ['-acp', '1', String(process.pid)], { stdio: 'ignore' })
    return { server: ['taskset', '-c', '0'] }
  } catch {
    return {
      server: [],
      note: 'taskset (util-linux) is not here: servers are not kept to one core.',
    }
  }
}
