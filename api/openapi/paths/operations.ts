import { json, type Route } from '../route'
import { list, object, text } from '../schema'

/** How the installation stands. */
export const operationsRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/setup',
    summary: 'What is right and what is wrong with this installation',
    answers: json('Checks', object({ checks: list(object({})) })),
    refusals: [429],
  },
  {
    method: 'get',
    path: '/api/health',
    summary: 'Liveness, and what keeps it from being ready',
    answers: json(
      'It lives',
      object({
        status: text,
        live: { type: 'boolean' },
        ready: { type: 'boolean' },
        reasons: list(text),
      }),
    ),
  },
  {
    method: 'get',
    path: '/api/health/ready',
    summary: 'Readiness',
    answers: {
      200: { description: 'Ready', schema: object({}) },
      503: { description: 'Send requests elsewhere', schema: object({}) },
    },
  },
  {
    method: 'get',
    path: '/api/metrics',
    summary: 'Prometheus metrics',
    token: 'optional',
    answers: { 200: { description: 'Metrics', schema: text, type: 'text/plain' } },
    refusals: [401, 403],
  },
]
