import { runProcesses, type ProcessesResult } from '../processes/run'
import { whole, type Row, type Section } from '../table'

/** `PROCESSES_SECONDS=20 npm run bench -- processes` is a short one. */
const SECONDS = Number(process.env.PROCESSES_SECONDS ?? 90)

/** Three processes and a Redis are one, whatever happens to them: not a speed, but what must hold. */
export const measureProcesses: Section = async () => {
  const results = [
    await runProcesses('round robin', SECONDS),
    await runProcesses('random', SECONDS),
  ]
  return { rows: results.flatMap(rowsOf), failures: results.flatMap(failuresOf) }
}

function rowsOf(result: ProcessesResult): Row[] {
  const { balancing, events, repeats, cuts, receipts, verdicts, disagreements, fresh } = result
  return [
    [`Processes, ${balancing}: events`, whole(events), '50 a second, by 3 API processes'],
    ['Ends of a process, restarts of Redis', '4, 1', 'two SIGTERM, two SIGKILL'],
    ['Lines cut for 3 s, receipts', `${whole(cuts)}, ${whole(receipts)}`],
    ['Callbacks sent again', whole(repeats)],
    ...Object.entries(verdicts).map(([kind, { lost, twice, outOfOrder }]): Row => {
      return [`Lost, twice, out of order: ${kind}`, `${lost}, ${twice}, ${outOfOrder}`, '0, 0, 0']
    }),
    ['Untrue receipts', whole(verdicts.page.untrue.length), '0'],
    ['Events with more than one place', whole(disagreements), '0'],
    [
      'Least that a fresh reader is given',
      whole(fresh.least),
      `${whole(fresh.of)}, the whole ring`,
    ],
  ]
}

function failuresOf({ balancing, verdicts, disagreements, fresh }: ProcessesResult): string[] {
  const wrong = Object.entries(verdicts).flatMap(([kind, verdict]) => [
    ...(['twice', 'outOfOrder'] as const).flatMap((what) =>
      verdict[what] > 0 ? [`${kind}: ${what} ${whole(verdict[what])}`] : [],
    ),
    ...(verdict.lost > 0 ? [`${kind}: lost ${shortList(verdict.lostIds)}`] : []),
    ...new Set(verdict.untrue.map((words) => `A receipt ${words}`)),
  ])
  if (disagreements > 0) wrong.push(`${whole(disagreements)} events have more than one place`)
  if (fresh.least < fresh.of) wrong.push(`A fresh reader is given ${whole(fresh.least)} events`)
  return wrong.map((words) => `Processes, ${balancing}: ${words}`)
}

/** The first of them, so that it can be looked for what happened to them. */
function shortList(ids: ReadonlySet<string>): string {
  const first = [...ids].slice(0, 5).join(', ')
  return `${whole(ids.size)} events: ${first}${ids.size > 5 ? '…' : ''}`
}
