import type { Route } from './route'
import { ref, text, type Schema } from './schema'

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

/** A route as OpenAPI describes one. */
export function operation(route: Route): object {
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
  content: content(ref('Error')),
})
