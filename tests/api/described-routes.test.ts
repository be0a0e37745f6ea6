import { Hono, type Env } from 'hono'
import { inspectRoutes } from 'hono/dev'
import * as v from 'valibot'
import { afterAll, expect, it } from 'vitest'
import { createApp } from '../../api/app'
import { createReceiver } from '../../api/callback/receive'
import { openApi } from '../../api/openapi'
import { empty } from '../../api/openapi/answers'
import { describe } from '../../api/openapi/describe'
import { createLog } from '../../api/operations/log'
import { createServices } from '../../api/services'
import { parseEnv } from '../../api/settings/env'

/** No route of the API without a description, and no description without a route. */
const services = await createServices(parseEnv({ SANDBOX_LIFE: 'off' }), createLog('silent'))
afterAll(() => services.close())

/** What answers one method: neither middleware nor what says that there is nothing. */
const routesOf = <E extends Env>(app: Hono<E>): string[] =>
  inspectRoutes(app)
    .filter(({ path, method, isMiddleware }) => {
      return path.startsWith('/api/') && method !== 'ALL' && !isMiddleware
    })
    .map(({ path, method }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    .toSorted()

const document = v.object({ paths: v.record(v.string(), v.looseObject({})) })

async function describedOf<E extends Env>(app: Hono<E>): Promise<string[]> {
  const { paths } = v.parse(document, await openApi(app, 'http://localhost'))
  return Object.entries(paths)
    .flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    .toSorted()
}

it('describes every route of the API, and nothing else', async () => {
  const app = createApp(services, createReceiver(services))
  const routes = routesOf(app)
  expect(routes).toContain('POST /api/callback')
  expect(await describedOf(app)).toEqual(routes)
})

it('notices a route without a description, and a description without a route', async () => {
  const app = new Hono()
    .get('/api/forgotten', (c) => c.body(null, 204))
    .get('/api/gone', describe('Nothing answers', { answers: empty('Never') }))
  expect(routesOf(app)).toEqual(['GET /api/forgotten'])
  expect(await describedOf(app)).toEqual(['GET /api/gone'])
})
