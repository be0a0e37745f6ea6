import { Hono } from 'hono'
import { timingSafeEqual } from 'node:crypto'
import { ApiError } from '../middleware/api-error'
import type { NodeEnv } from '../middleware/header'
import { bearerToken } from '../middleware/require-user'
import { isForwarded, type AddressOf } from '../operations/client-address'
import type { ProcessMetrics } from '../operations/process-metrics'
import { text } from '../openapi/answers'
import { describe } from '../openapi/describe'
import type { Env } from '../settings/env'
import { isLoopbackName } from '../settings/local-url'

/** Whose metrics are told: the API's, or those of the channels server alone. */
interface Measured {
  env: Pick<Env, 'proxies' | 'metricsToken'> & { publicUrl?: string }
  metrics: Pick<ProcessMetrics, 'text' | 'contentType'>
  addressOf: AddressOf
}

/**
 * Prometheus' metrics, for who has METRICS_TOKEN; without one, for this machine only. A proxy or a
 * tunnel on it calls from it too, for anybody, and need not say so: where the settings tell of one,
 * there is no way without the token.
 */
export const metrics = ({ env, metrics: numbers, addressOf }: Measured) => {
  const isPublic =
    env.proxies > 0 || !isLoopbackName(new URL(env.publicUrl ?? 'http://localhost').hostname)
  return new Hono<NodeEnv>().get(
    '/',
    describe('Prometheus metrics', {
      token: 'optional',
      answers: text('Metrics'),
      refuses: [401, 403],
    }),
    async (c) => {
      if (env.metricsToken === undefined) {
        const incoming = c.env?.incoming
        if (isPublic || isForwarded(incoming) || !isLoopback(addressOf(incoming))) throw elsewhere()
      } else if (!isSame(bearerToken(c.req.header('authorization')), env.metricsToken)) {
        throw wrongToken()
      }
      c.header('Cache-Control', 'no-store')
      return c.body(await numbers.text(), 200, { 'Content-Type': numbers.contentType })
    },
  )
}

const isLoopback = (address: string) => /^(local$|::1$|(::ffff:)?127\.)/.test(address)

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const elsewhere = () =>
  new ApiError(
    403,
    'metrics-closed',
    'Metrics are available on this machine only',
    'Set METRICS_TOKEN and send it as Authorization: Bearer <token>',
  )

const wrongToken = () =>
  new ApiError(401, 'token-invalid', 'This is not METRICS_TOKEN', 'Send the token of the settings')
