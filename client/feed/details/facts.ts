/** A field of a payload as text: its path in words, and its value. */
export interface Fact {
  name: string
  value: string
}

const MAX_FACTS = 60
const MAX_VALUE_LENGTH = 500

/** Every field of a payload, flattened: `reward.cost` becomes "reward cost". */
export function factsOf(event: unknown): Fact[] {
  return flatten(event, []).slice(0, MAX_FACTS)
}

function flatten(value: unknown, path: readonly string[]): Fact[] {
  if (path.length > 6) return []
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => flatten(inner, [...path, key]))
  }
  const text = value === null || value === undefined ? '' : String(value).slice(0, MAX_VALUE_LENGTH)
  return text ? [{ name: path.join(' ').replaceAll('_', ' '), value: text }] : []
}
