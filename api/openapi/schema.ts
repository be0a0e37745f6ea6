/** A JSON Schema, or a part of one. */
export type Schema = Record<string, unknown>

export const text = { type: 'string' }
export const integer = { type: 'integer' }

export const list = (items: Schema): Schema => ({ type: 'array', items })

/** An object in which any of these may be. */
export const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  properties,
})

/** An object in which these must be: all of them, unless said otherwise. */
export const complete = (
  properties: Record<string, Schema>,
  required: readonly string[] = Object.keys(properties),
): Schema => ({ ...object(properties), required })

/** A schema of the description's components, by name. */
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
