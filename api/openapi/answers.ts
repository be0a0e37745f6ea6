import { resolver, type DescribeRouteOptions } from 'hono-openapi'
import * as v from 'valibot'

/** Answers by their status, as OpenAPI describes them. */
export type Answers = NonNullable<DescribeRouteOptions['responses']>

/** Gives a schema a name in the document's components: what refers to it says only the name. */
export const named = <Named extends v.GenericSchema>(ref: string, schema: Named) =>
  v.pipe(schema, v.metadata({ ref }))

/** A body of JSON. */
export const content = (schema: v.GenericSchema) => ({
  'application/json': { schema: resolver(schema) },
})

/** An answer of JSON. */
export const json = (description: string, schema: v.GenericSchema, status = 200): Answers => ({
  [status]: { description, content: content(schema) },
})

/** An answer of plain text, or of text of another type. */
export const text = (description: string, type = 'text/plain'): Answers => ({
  200: { description, content: { [type]: { schema: { type: 'string' } } } },
})

/** An answer without a body. */
export const empty = (description: string, status = 204): Answers => ({ [status]: { description } })

const reasons = {
  400: 'It can’t be read: the message says what is wrong, the hint how to fix it',
  401: 'The token is missing, or Twitch does not accept it',
  403: 'Not allowed',
  404: 'There is none',
  413: 'Too large',
  429: 'Too many requests: Retry-After says when to come back',
  502: 'The public address did not answer',
  503: 'Twitch or Pusher is in trouble: send it again',
}

/** A status of a refusal. */
export type Refusal = keyof typeof reasons

const errorBody = named(
  'Error',
  v.object({
    error: v.object({
      code: v.string(),
      message: v.pipe(v.string(), v.description('What was wrong')),
      hint: v.pipe(v.string(), v.description('How to fix it')),
      fields: v.optional(v.array(v.object({ path: v.string(), message: v.string() }))),
    }),
  }),
)

/** Refusals: all have the same body. */
export const refusals = (statuses: readonly Refusal[]): Answers =>
  Object.assign({}, ...statuses.map((status) => json(reasons[status], errorBody, status)))
