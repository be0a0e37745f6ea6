import type { Topic } from '../api'

/** How a topic stands now. */
export type Change = Pick<Topic, 'status' | 'why'> & { type: string }

/** Lays rows that have changed over those known before, by type. */
export function layOver(known: readonly Change[], changed: readonly Change[]): Change[] {
  const rows = new Map(known.map((row) => [row.type, row]))
  for (const row of changed) rows.set(row.type, { ...rows.get(row.type), ...row })
  return [...rows.values()]
}
