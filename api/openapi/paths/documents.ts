import { json, type Route } from '../route'
import { object, text } from '../schema'

/** The API, described for machines. */
export const documentsRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This description',
    answers: json('OpenAPI 3.1', object({})),
  },
  {
    method: 'get',
    path: '/api/schemas/envelope.json',
    summary: 'JSON Schema of the envelope and of every payload',
    answers: json('JSON Schema 2020-12', object({})),
  },
  {
    method: 'get',
    path: '/api/types.d.ts',
    summary: 'The same as types of TypeScript',
    answers: { 200: { description: 'A module to import from', schema: text, type: 'text/plain' } },
  },
]
