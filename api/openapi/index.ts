import { components } from './components'
import { operation } from './operation'
import { routes } from './paths'
import { eventSchemas } from './schemas'

/** A description of the API (OpenAPI 3.1). @param url the origin at which it is reached */
export function openApi(url: string): object {
  const { schemas } = eventSchemas('#/components/schemas/')
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operation(route)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Streamer Event Viewer',
      version: '1',
      summary: 'Everything that happens on a channel of Twitch, the moment it happens',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url }],
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A viewer’s token, as /login gives one',
        },
      },
      schemas: { ...schemas, ...components },
    },
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
