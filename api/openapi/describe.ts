import { describeRoute, type DescribeRouteOptions } from 'hono-openapi'
import type * as v from 'valibot'
import { content, refusals, type Answers, type Refusal } from './answers'
import type { Schema } from './schema'

/** What a description says beside what the route's validators say by themselves. */
export interface Details {
  description?: string
  /** `optional`: restricted events need it. */
  token?: 'required' | 'optional'
  /** Where no validator reads it. */
  query?: Record<string, Schema>
  headers?: Record<string, Schema>
  /** Where no validator reads it: JSON. */
  body?: v.GenericSchema
  /** When all is well. */
  answers: Answers
  refuses?: readonly Refusal[]
}

/** Describes the route that it stands in. */
export const describe = (summary: string, details: Details) =>
  describeRoute(operation(summary, details))

function operation(summary: string, details: Details): DescribeRouteOptions {
  const { description, token, query = {}, headers = {}, body, answers, refuses = [] } = details
  return {
    summary,
    ...(description && { description }),
    ...(token && { security: token === 'optional' ? [{}, { token: [] }] : [{ token: [] }] }),
    parameters: [...parameters('query', query), ...parameters('header', headers)],
    ...(body && { requestBody: { required: true, content: content(body) } }),
    responses: { ...answers, ...refusals(refuses) },
  }
}

const parameters = (place: 'query' | 'header', schemas: Record<string, Schema>) =>
  Object.entries(schemas).map(([name, schema]) => ({ name, in: place, schema }))
