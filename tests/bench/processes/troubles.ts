import { setTimeout as wait } from 'node:timers/promises'
import { between, type Random } from '../../chaos/random'
import type { Deployment } from './deployment'
import type { Line } from './line'

/** How long a line is cut, in ms. */
export const CUT_MS = 3_000
/** A line is cut about so often in a minute. */
const CUTS_A_MINUTE = 2

/** What else happens, in this order, evenly over the time. */
const TROUBLES = ['SIGTERM', 'SIGKILL', 'Redis', 'SIGTERM', 'SIGKILL'] as const

/** Cuts lines at random and ends parts of the installation, for so long (ms). */
export async function makeTrouble(
  { end, restartRedis }: Pick<Deployment, 'end' | 'restartRedis'>,
  lines: readonly Line[],
  ms: number,
  random: Random,
): Promise<void> {
  const started = performance.now()
  const left = () => ms - (performance.now() - started)
  const pause = () => (random() * 2 * 60_000) / CUTS_A_MINUTE

  async function cutNowAndThen(line: Line): Promise<void> {
    for (let quiet = pause(); quiet + CUT_MS < left(); quiet = CUT_MS + pause()) {
      await wait(quiet)
      line.cut(CUT_MS)
    }
  }
  /** One after the other: what has ended is there again before the next is ended. */
  async function endParts(): Promise<void> {
    for (const [index, trouble] of TROUBLES.entries()) {
      await wait(Math.max(0, left() - ms * (1 - (index + 0.5) / TROUBLES.length)))
      if (trouble === 'Redis') await restartRedis()
      else await end(between(random, 0, 2), trouble)
    }
  }
  await Promise.all([...lines.map(cutNowAndThen), endParts()])
}
