import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const KIB = 1024
const INTERVAL_MS = 50

/** Memory that a process has (RSS), in bytes; NaN when it is gone. */
export function residentOf(pid: number): number {
  try {
    return existsSync('/proc/self/status') ? fromProc(pid) : fromPs(pid)
  } catch {
    return Number.NaN
  }
}

function fromProc(pid: number): number {
  const [, kib] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kib) * KIB
}

const fromPs = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * KIB

/** Looks at a process' memory every 50 ms. `stop` tells the most it had. */
export function watchResident(pid: number): { stop: () => number } {
  let peak = residentOf(pid)
  const timer = setInterval(() => {
    const now = residentOf(pid)
    if (now > peak) peak = now
  }, INTERVAL_MS)
  return {
    stop() {
      clearInterval(timer)
      return peak
    },
  }
}
