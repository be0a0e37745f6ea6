import { Hono } from 'hono'
import { envelopeSchema, openApi } from '../openapi'
import { typeDeclarations } from '../openapi/types'
import type { Services } from '../services'

/** The API described for machines: OpenAPI, JSON Schema and types of TypeScript. */
export const openapi = ({ env }: Services) =>
  new Hono()
    .get('/openapi.json', (c) => c.json(openApi(env.publicUrl)))
    .get('/schemas/envelope.json', (c) => c.json(envelopeSchema()))
    .get('/types.d.ts', (c) => c.text(typeDeclarations))
