import type { Schema } from './schema'

/** A route of the API as its description has it. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'delete'
  path: string
  summary: string
  description?: string
  /** `optional`: restricted events need it. */
  token?: 'required' | 'optional'
  query?: Record<string, Schema>
  headers?: Record<string, Schema>
  body?: { required?: readonly string[]; properties: Record<string, Schema>; type?: string }
  /** The answer when all is well; a status without a body has no schema. */
  answers: Record<number, { description: string; schema?: Schema; type?: string }>
  /** Statuses of refusals; all have the same body. */
  refusals?: readonly number[]
}

/** The answer of a route that answers JSON when all is well. */
export const json = (description: string, schema: Schema) => ({ 200: { description, schema } })
