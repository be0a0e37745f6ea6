import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import type { Attack, Target } from './attack'

/** Nice enough to leave the honest viewer the core that they share. */
const NICENESS = 10

/** An attacker in a process of its own, who has prepared everything. */
export interface Attacker {
  /** Attacks. What was done, in words. */
  go: () => Promise<string>
  stop: () => void
}

/** Starts the one who makes this attack. @throws {Error} where it can't be prepared */
export async function startAttacker({ name }: Attack, target: Target): Promise<Attacker> {
  const file = fileURLToPath(new URL('attacker.mjs', import.meta.url))
  const child = fork(file, [name, JSON.stringify(target)])
  if (child.pid !== undefined) setPriority(child.pid, NICENESS)
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The attacker ended with ${code}`)
  })
  ended.catch(() => {})
  const next = () =>
    Promise.race([once(child, 'message').then(([words]) => v.parse(v.string(), words)), ended])
  await next()
  return {
    go() {
      child.send('go')
      return next()
    },
    stop: () => void child.kill('SIGKILL'),
  }
}
