import type { Topic } from '../api'

/** Lays rows that have changed over those known before, by type. */
export function layOver(known: readonly Topic[], changed: readonly Topic[]): Topic[] {
  const rows = new Map(known.map((topic) => [topic.type, topic]))
  for (const topic of changed) rows.set(topic.type, { ...rows.get(topic.type), ...topic })
  return [...rows.values()]
}
