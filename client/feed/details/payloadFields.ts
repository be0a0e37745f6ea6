/** A field of a payload as text: its path in words, and its value. */
export interface PayloadField {
  name: string
  value: string
}

const MAX_FIELDS = 60
const MAX_VALUE_LENGTH = 500

/** Every field of a payload, flattened: `reward.cost` becomes "reward cost". */
export function payloadFieldsOf(event: unknown): PayloadField[] {
  return flatten(event, []).slice(0, MAX_FIELDS)
}

function flatten(value: unknown, path: readonly string[]): PayloadField[] {
  if (path.length > 6) return []
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => flatten(inner, [...path, key]))
  }
  const text = value === null || value === undefined ? '' : String(value).slice(0, MAX_VALUE_LENGTH)
  return text ? [{ name: path.join(' ').replaceAll('_', ' '), value: text }] : []
}
