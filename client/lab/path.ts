import { isRecord } from '../../api/shared/record'

type Fields = Record<string, unknown>

/** The value at a path such as `message.text`. */
export function valueAt(event: Fields, path: string): unknown {
  const [name = '', ...rest] = path.split('.')
  const value = event[name]
  if (rest.length === 0) return value
  return isRecord(value) ? valueAt(value, rest.join('.')) : undefined
}

/** The same event with another value at a path; objects on the way are made where they lack. */
export function withValue(event: Fields, path: string, value: unknown): Fields {
  const [name = '', ...rest] = path.split('.')
  if (rest.length === 0) return { ...event, [name]: value }
  const inner = event[name]
  return { ...event, [name]: withValue(isRecord(inner) ? inner : {}, rest.join('.'), value) }
}
