import type { EventType } from './types'
import generated from './schemas.json' with { type: 'json' }

/** As much of JSON Schema (2020-12) as the payloads' schemas use. */
export interface JsonSchema {
  $ref?: string
  type?: string | string[]
  enum?: string[]
  anyOf?: JsonSchema[]
  properties?: Readonly<Record<string, JsonSchema>>
  required?: string[]
  additionalProperties?: JsonSchema | boolean
  items?: JsonSchema
  not?: object
  description?: string
}

interface Schemas {
  properties: Readonly<Record<EventType, JsonSchema>>
  definitions: Readonly<Record<string, JsonSchema>>
}

/** The schemas of all payloads, made of their types by `npm run schemas`. */
export const { properties: payloadSchemas, definitions }: Schemas = generated

const prefix = '#/definitions/'

/** What a schema stands for: its reference followed, null apart from what else it may be. */
export function resolve(schema: JsonSchema): { schema: JsonSchema; isNullable: boolean } {
  const { $ref, anyOf, ...rest } = schema
  if ($ref) {
    const target = resolve(definitions[$ref.slice(prefix.length)] ?? {})
    return { ...target, schema: { ...target.schema, ...rest } }
  }
  if (anyOf) {
    const meant = anyOf.filter(({ type }) => type !== 'null')
    const [only] = meant
    const isNullable = meant.length < anyOf.length
    if (meant.length !== 1 || !only) return { schema: { ...rest, anyOf: meant }, isNullable }
    const inner = resolve(only)
    return {
      schema: { ...inner.schema, ...rest },
      isNullable: isNullable || inner.isNullable,
    }
  }
  if (!Array.isArray(schema.type)) return { schema, isNullable: false }
  const types = schema.type.filter((type) => type !== 'null')
  return {
    schema: { ...schema, type: types.length === 1 ? types[0] : types },
    isNullable: types.length < schema.type.length,
  }
}
