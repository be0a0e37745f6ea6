// @ts-check
import { execFileSync } from 'node:child_process'

const CHECK_MS = 1_000

/**
 * Ends this process when npm has ended that started it. npm passes a signal on to its shell only,
 * and one that kills npm itself is passed on to nobody: the server would keep the port.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const parent = process.ppid
  const above = aboveShell(parent)
  const hasEnded = () => process.ppid !== parent || (above !== undefined && !isAlive(above))
  const timer = setInterval(() => {
    if (!hasEnded()) return
    clearInterval(timer)
    // As if the terminal had been closed; while nobody listens to that, there is nothing to finish.
    if (!process.emit('SIGHUP', 'SIGHUP')) process.exit(1)
  }, CHECK_MS).unref()
}

/**
 * Who started the shell between npm and this process; undefined where there is none.
 * @param {number} pid
 */
function aboveShell(pid) {
  try {
    const line = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' })
    const found = /^\s*(\d+) \S*sh -c /.exec(line)?.[1]
    return found === undefined ? undefined : Number(found)
  } catch {
    // There is no `ps`: then only the shell itself can be watched.
    return undefined
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
