import { routes, type Route } from './paths'
import { eventSchemas } from './schemas'

type Schema = Record<string, unknown>

const text = { type: 'string' }

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
      schemas: { ...schemas, ...own },
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

const own: Record<string, Schema> = {
  Error: {
    type: 'object',
    properties: {
      error: {
        type: 'object',
        properties: {
          code: text,
          message: { ...text, description: 'What was wrong' },
          hint: { ...text, description: 'How to mend it' },
          fields: {
            type: 'array',
            items: { type: 'object', properties: { path: text, message: text } },
          },
        },
        required: ['code', 'message', 'hint'],
      },
    },
    required: ['error'],
  },
  Profile: {
    type: 'object',
    properties: {
      id: text,
      login: text,
      name: text,
      avatar: text,
      title: text,
      category: text,
      stream: {
        type: ['object', 'null'],
        properties: { viewers: { type: 'integer' }, startedAt: text },
      },
      offlineSince: { type: ['string', 'null'] },
    },
    required: ['id', 'login', 'name', 'avatar', 'title', 'category', 'stream', 'offlineSince'],
  },
  Programme: {
    type: 'object',
    properties: {
      upcoming: {
        type: 'array',
        items: {
          type: 'object',
          properties: { id: text, title: text, category: text, startsAt: text, endsAt: text },
        },
      },
      videos: { type: 'array', items: { $ref: '#/components/schemas/Recording' } },
      clips: { type: 'array', items: { $ref: '#/components/schemas/Recording' } },
    },
    required: ['upcoming', 'videos', 'clips'],
  },
  Recording: {
    type: 'object',
    properties: {
      id: text,
      title: text,
      url: text,
      thumbnail: text,
      at: text,
      seconds: { type: 'number' },
      views: { type: 'integer' },
    },
    required: ['id', 'title', 'url', 'thumbnail', 'at', 'seconds', 'views'],
  },
  Topic: {
    type: 'object',
    properties: {
      type: text,
      status: { enum: ['live', 'pending', 'needs-consent', 'failed'] },
      scopes: { type: 'array', items: { type: 'array', items: text } },
      reason: text,
    },
    required: ['type', 'status'],
  },
}

const reasons: Record<number, string> = {
  400: 'It can’t be read: the message says what is wrong, the hint how to mend it',
  401: 'The token is missing, or Twitch does not accept it',
  403: 'Not allowed',
  404: 'There is none',
  413: 'Too large',
  429: 'Too many requests: Retry-After says when to come back',
  502: 'The public address did not answer',
  503: 'Twitch or Pusher is in trouble: send it again',
}

function operation(route: Route): object {
  const { summary, description, token, body, answers, refusals = [] } = route
  return {
    summary,
    description,
    ...(token && { security: token === 'optional' ? [{}, { token: [] }] : [{ token: [] }] }),
    parameters: parametersOf(route),
    ...(body && {
      requestBody: {
        required: true,
        content: content(
          { type: 'object', required: body.required, properties: body.properties },
          body.type,
        ),
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, { description: told, schema, type }]) => [
          status,
          { description: told, ...(schema && { content: content(schema, type) }) },
        ]),
      ),
      ...Object.fromEntries(refusals.map((status) => [status, refusal(reasons[status] ?? '')])),
    },
  }
}

function parametersOf({ path, query = {}, headers = {} }: Route): object[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  return [
    ...inPath.map((name) => ({ name, in: 'path', required: true, schema: text })),
    ...Object.entries(query).map(([name, schema]) => ({ name, in: 'query', schema })),
    ...Object.entries(headers).map(([name, schema]) => ({ name, in: 'header', schema })),
  ]
}

const content = (schema: Schema, type = 'application/json') => ({ [type]: { schema } })

const refusal = (description: string) => ({
  description,
  content: content({ $ref: '#/components/schemas/Error' }),
})
