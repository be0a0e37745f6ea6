import type { Attack } from '../abuse/attack'
import { attacks } from '../abuse/attacks'
import { runAttack, type Outcome } from '../abuse/run'
import { median } from '../statistics'
import { whole, type Row, type Section } from '../table'

const MAX_PAGE_MS = 1_000
const MAX_GROWTH = 100e6

/** Strangers' attacks on a server in real mode, and how an honest viewer fares meanwhile. */
export const measureAbuse: Section = async (launcher) => {
  const outcomes: Outcome[] = []
  // A part of a name chooses: ABUSE=streams npm run bench -- abuse
  const chosen = attacks.filter(({ name }) => name.includes(process.env.ABUSE ?? ''))
  for (const attack of chosen) outcomes.push(await runTwice(attack, launcher))
  return { rows: outcomes.flatMap(rowsOf), failures: outcomes.flatMap(failuresOf) }
}

/** A machine that has other things to do is no fault: what has gone wrong is tried once more. */
async function runTwice(attack: Attack, launcher: readonly string[]): Promise<Outcome> {
  const outcome = await runAttack(attack, launcher)
  return failuresOf(outcome).length > 0 ? await runAttack(attack, launcher) : outcome
}

const megabytes = (bytes: number): string => `${whole(bytes / 1e6)} MB`

function rowsOf({ attack, note, memory, calls, pages, isAlive }: Outcome): Row[] {
  const { before, peak, after } = memory
  const slowest = Math.max(...pages.times)
  return [
    [attack.name, isAlive ? 'it lives' : 'it is gone', note],
    [
      '  memory at the peak, over before',
      megabytes(peak - before),
      `< 100 MB; ${megabytes(before)} before, ${megabytes(after)} after`,
    ],
    ['  calls of Twitch', whole(calls), `≤ ${attack.maxCalls}`],
    [
      '  slowest honest page',
      `${whole(slowest)} ms`,
      `< 1,000 ms; median ${whole(median(pages.times))} ms of ${pages.times.length}`,
    ],
  ]
}

function failuresOf({ attack, memory, calls, pages, isAlive, errors }: Outcome): string[] {
  const isHeavy = memory.peak - memory.before > MAX_GROWTH
  const problems = [
    ...(isAlive ? [] : ['it ended the process']),
    ...(isHeavy ? ['it took more than 100 MB'] : []),
    ...(calls > attack.maxCalls ? [`it cost more than ${attack.maxCalls} calls of Twitch`] : []),
    ...(Math.max(...pages.times) > MAX_PAGE_MS ? ['an honest page took more than a second'] : []),
    ...pages.failures.map((why) => `an honest page failed: ${why}`),
    ...errors.map((line) => `it is logged as an error of ours: ${line}`),
  ]
  return problems.map((problem) => `${attack.name}: ${problem}`)
}
