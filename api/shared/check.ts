import { isRecord } from './record'
import { samples } from './samples'
import { payloadSchemas, resolve, type JsonSchema } from './schemas'
import type { EventType } from './types'

/** What is wrong with one field, and what would do. */
export interface FieldProblem {
  /** Names and numbers with dots between: `choices.0.title`. */
  path: string
  message: string
  /** Not in Twitch's documentation: strange, but no reason not to send it. */
  isUnknown?: true
}

/**
 * Compares an event with what Twitch documents for its type, field by field. A field that is
 * missing is no problem: it is taken from the type's sample.
 */
export function checkEvent(type: EventType, event: unknown): FieldProblem[] {
  const schema = payloadSchemas[type]
  const { properties, items } = resolve(schema).schema
  if (items && Array.isArray(event)) return checkItems(items, event, '')
  if (!properties || !isRecord(event))
    return [{ path: '', message: `The event must be ${items ? 'a list' : 'an object'}` }]
  const sample = samples[type]()
  return checkFields(schema, event, '').filter(
    ({ isUnknown, path }) => !isUnknown || !Object.hasOwn(sample, path),
  )
}

const checkItems = (items: JsonSchema, values: readonly unknown[], prefix: string) =>
  values.flatMap((item, index) => check(items, item, `${prefix}${index}`))

function check(schema: JsonSchema, value: unknown, path: string): FieldProblem[] {
  const { schema: meant, isNullable } = resolve(schema)
  if (value === null) return isNullable ? [] : [wrong(path, `${describeExpected(meant)}, not null`)]
  if (meant.properties) {
    return isRecord(value)
      ? checkFields(meant, value, `${path}.`)
      : [wrong(path, describeExpected(meant))]
  }
  if (meant.items && Array.isArray(value)) return checkItems(meant.items, value, `${path}.`)
  if (!fits(meant, value)) return [wrong(path, describeExpected(meant))]
  return isTime(path) && !isTimeText(value) ? [wrong(path, A_TIME)] : []
}

function checkFields(schema: JsonSchema, value: object, prefix: string): FieldProblem[] {
  const { properties = {}, additionalProperties } = resolve(schema).schema
  return Object.entries(value).flatMap(([name, inner]) => {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (property) return check(property, inner, prefix + name)
    const isOpen = typeof additionalProperties === 'object'
    return isOpen ? [] : [unknownField(prefix, name, Object.keys(properties))]
  })
}

const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value)

function fits({ type, enum: choices, anyOf }: JsonSchema, value: unknown): boolean {
  if (choices) return typeof value === 'string' && choices.includes(value)
  if (anyOf) return anyOf.some((one) => fits(resolve(one).schema, value))
  return type === undefined || [type].flat().includes(typeOf(value))
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

function describeExpected({ type, enum: choices, properties }: JsonSchema): string {
  if (choices) return alternatives(choices)
  if (properties) return `an object with ${Object.keys(properties).join(', ')}`
  return alternatives([type ?? 'object'].flat().map((kind) => kinds[kind] ?? kind))
}

const alternatives = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

const wrong = (path: string, what: string): FieldProblem => ({
  path,
  message: `\`${path}\` must be ${what}`,
})

const A_TIME = 'a time such as 2026-11-21T12:00:00Z'
const isTime = (path: string) => path.endsWith('_at')
/** Twitch itself sends empty ones where there is no time. */
const isTimeText = (value: unknown) =>
  value === '' ||
  (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value)))

function unknownField(prefix: string, name: string, known: readonly string[]): FieldProblem {
  const similar = known.find((other) => isLike(other, name))
  const hint = similar ? `: did you mean \`${prefix}${similar}\`?` : ''
  return {
    path: prefix + name,
    message: `There is no field \`${prefix}${name}\`${hint}`,
    isUnknown: true,
  }
}

/** Misspelt: much the same letters at the start, or one name within the other. */
function isLike(known: string, name: string): boolean {
  const [a, b] = [known, name].map((text) => text.toLowerCase().replaceAll('_', ''))
  if (!a || !b || b.length < 3) return false
  return a.includes(b) || b.includes(a) || a.slice(0, 4) === b.slice(0, 4)
}
