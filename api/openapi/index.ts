import type { Env, Hono } from 'hono'
import { generateSpecs } from 'hono-openapi'
import { eventSchemas } from './schemas'

/**
 * A description of the API (OpenAPI 3.1): what its routes say of themselves.
 * @param url the origin at which it is reached
 */
export async function openApi<E extends Env>(app: Hono<E>, url: string): Promise<object> {
  const { schemas } = eventSchemas('#/components/schemas/')
  const { components, ...described } = await generateSpecs(app, {
    excludeStaticFile: false,
    // Ours has another body, and each route says whether it has one.
    defaultValidationErrorResponse: false,
    documentation: {
      info: {
        title: 'Streamer Event Viewer',
        version: '1',
        summary: 'Everything that happens on a channel of Twitch, the moment it happens',
        description:
          'JSON throughout. An error is {"error": {"code", "message", "hint"}}: code is for programs, hint says how to fix it.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url }],
      components: {
        securitySchemes: {
          token: {
            type: 'http',
            scheme: 'bearer',
            description: 'A viewer’s token, as /login gives one',
          },
        },
      },
    },
  })
  return {
    ...described,
    components: { ...components, schemas: { ...components.schemas, ...schemas } },
  }
}

/** JSON Schemas of the envelope and of every payload, by themselves. */
export function envelopeSchema(): object {
  const { schemas, refTo } = eventSchemas('#/$defs/')
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Envelope',
    ...refTo('AnyEnvelope'),
    $defs: schemas,
  }
}
