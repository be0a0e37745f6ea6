import { execFileSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** How to start a server on the core that is measured, and what to tell where that can't be. */
export interface Cores {
  server: readonly string[]
  note?: string
}

const count = availableParallelism()

/** Puts this process, which makes the load, on core 1; servers go on core 0. */
export function splitCores(): Cores {
  if (count < 2) return { server: [], note: 'Only one core: load and server share it.' }
  return keepTo('1')
    ? { server: ['taskset', '-c', '0'] }
    : {
        server: [],
        note: 'taskset (util-linux) is not here: servers are not kept to one core.',
      }
}

/** All cores for all: a browser that is started here would be kept to our core with us. */
export function allCores(): Cores {
  keepTo(`0-${count - 1}`)
  return { server: [] }
}

/** Keeps this process, and what it starts, to these cores. Whether that can be. */
function keepTo(cores: string): boolean {
  try {
    execFileSync('taskset', ['-acp', cores, String(process.pid)], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
