import type { Locale } from './sentences/types'
import { text } from '../../api/shared/values'

const MAX_FIELDS = 6
const MAX_DEPTH = 4
/** Ids, and the channel: whoever reads it is on it. */
const isUntold = /(^|_)ids?$|^broadcaster_/
const isAddress = /^https?:/

type Field = readonly [name: string, words: string]

function fieldsIn(value: unknown, path = '', depth = 0): Field[] {
  if (typeof value === 'boolean') return [[path, String(value)]]
  if (typeof value !== 'object' || value === null) return [[path, text(value)]]
  if (depth === MAX_DEPTH) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    // A person's name says more than the login; items of a list have no names.
    const isNamed = key.endsWith('login') && text(Reflect.get(value, key.replace('login', 'name')))
    if (isUntold.test(key) || isNamed) return []
    const name = Array.isArray(value) ? path : path ? `${path}.${key}` : key
    return fieldsIn(inner, name, depth + 1)
  })
}

/** What can be said of a payload whose fields nobody knows. */
export const fieldsTold = (event: unknown, { named }: Locale): string | undefined =>
  fieldsIn(event)
    .filter(([, words]) => words !== '' && !isAddress.test(words))
    .slice(0, MAX_FIELDS)
    .map(([name, words]) => (name ? named(name, words) : words))
    .join(' · ') || undefined
