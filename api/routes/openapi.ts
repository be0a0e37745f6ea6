import { Hono, type Env } from 'hono'
import { compress } from 'hono/compress'
import * as v from 'valibot'
import { envelopeSchema, openApi } from '../openapi'
import { json, text } from '../openapi/answers'
import { describe } from '../openapi/describe'
import { docsPage } from '../openapi/docs'
import { typeDeclarations } from '../openapi/types'
import type { Services } from '../services'

/**
 * The API described: OpenAPI, JSON Schema and types of TypeScript, and a page to read.
 * @param app whose routes are described
 */
export const openapi = <E extends Env>({ env }: Services, app: Hono<E>) => {
  const description = madeOnce(async () => JSON.stringify(await openApi(app, env.publicUrl)))
  const page = madeOnce(async () => docsPage(await openApi(app, env.publicUrl)))
  const schema = madeOnce(async () => JSON.stringify(envelopeSchema()))
  return new Hono()
    .get(
      '/openapi.json',
      describe('This description', { answers: json('OpenAPI 3.1', v.looseObject({})) }),
      async (c) => c.body(await description(), 200, jsonHeaders),
    )
    .get(
      '/schemas/envelope.json',
      describe('JSON Schema of the envelope and of every payload', {
        answers: json('JSON Schema 2020-12', v.looseObject({})),
      }),
      async (c) => c.body(await schema(), 200, jsonHeaders),
    )
    .get(
      '/types.d.ts',
      describe('The same as TypeScript types', { answers: text('A module to import from') }),
      (c) => c.text(typeDeclarations),
    )
    .get(
      '/docs',
      describe('This description as a page', { answers: text('A page to read', 'text/html') }),
      compress(),
      async (c) => c.html(await page()),
    )
}

const jsonHeaders = { 'Content-Type': 'application/json' }

/** A document, made when it is first asked for: most installations are never asked. */
function madeOnce(make: () => Promise<string>): () => Promise<string> {
  let made: Promise<string> | undefined
  return () => (made ??= make())
}
