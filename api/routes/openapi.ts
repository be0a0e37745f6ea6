import { Hono } from 'hono'
import { envelopeSchema, openApi } from '../openapi'
import { typeDeclarations } from '../openapi/types'
import type { Services } from '../services'

/** The API described for machines: OpenAPI, JSON Schema and types of TypeScript. */
export const openapi = ({ env }: Services) => {
  const description = writtenOnce(() => openApi(env.publicUrl))
  const schema = writtenOnce(envelopeSchema)
  return new Hono()
    .get('/openapi.json', (c) => c.body(description(), 200, jsonHeaders))
    .get('/schemas/envelope.json', (c) => c.body(schema(), 200, jsonHeaders))
    .get('/types.d.ts', (c) => c.text(typeDeclarations))
}

const jsonHeaders = { 'Content-Type': 'application/json' }

/** A document as JSON, made when it is first asked for: most installations are never asked. */
function writtenOnce(make: () => object): () => string {
  let json: string | undefined
  return () => (json ??= JSON.stringify(make()))
}
