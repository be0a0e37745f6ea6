import type { PlannedEvent } from '../../api/shared/playback/plan'

/** Events of a plan that belong together: a step of a scenario, or a line of a recording. */
export interface PlanRow {
  step: number
  /** ms after the start. */
  at: number
  type: string
  note?: string
  count: number
  /** How many events there are up to its end. */
  end: number
}

/** The steps of a plan. */
export function planRows(plan: readonly PlannedEvent[]): PlanRow[] {
  const rows: PlanRow[] = []
  for (const [index, { step, at, type, note }] of plan.entries()) {
    const last = rows.at(-1)
    if (last?.step === step) Object.assign(last, { count: last.count + 1, end: index + 1 })
    else rows.push({ step, at, type, note, count: 1, end: index + 1 })
  }
  return rows
}
