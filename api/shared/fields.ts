import { payloadSchemas, resolve, type JsonSchema } from './schemas'
import type { EventType } from './types'

/** A field of an event as a form shows it. */
export interface Field {
  /** Names with dots between: `message.text`. */
  path: string
  kind: 'text' | 'number' | 'flag' | 'choice' | 'json'
  /** The values that Twitch documents, of a `choice`. */
  choices?: readonly string[]
  isNullable: boolean
  description?: string
}

/** The fields of a type's event, those inside of others by their paths; lists are JSON. */
export const fieldsOf = (type: EventType): Field[] => fieldsIn(payloadSchemas[type])

function fieldsIn(schema: JsonSchema, prefix = ''): Field[] {
  const { properties = {} } = resolve(schema).schema
  return Object.entries(properties).flatMap(([name, property]) => {
    const path = prefix + name
    const { schema: meant, isNullable } = resolve(property)
    if (meant.properties && !isNullable) return fieldsIn(meant, `${path}.`)
    const { enum: choices, description } = meant
    return [{ path, kind: kindOf(meant), choices, isNullable, description }]
  })
}

const kinds: Readonly<Record<string, Field['kind']>> = {
  string: 'text',
  number: 'number',
  boolean: 'flag',
}

const kindOf = ({ type, enum: choices }: JsonSchema): Field['kind'] =>
  choices ? 'choice' : typeof type === 'string' ? (kinds[type] ?? 'json') : 'json'
