import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { createLog } from '../operations/log'
import { clientAddress } from '../operations/client-address'
import { errorHandler } from './errors'
import type { NodeEnv } from './header'
import { createLimiter, rateLimit } from './rate-limit'

const addressOf = clientAddress(1)

const app = (now?: () => number) =>
  new Hono<NodeEnv>()
    .onError(errorHandler(createLog('silent'), { addressOf, onFault() {} }))
    .use(rateLimit<NodeEnv>(createLimiter(2, now), (c) => addressOf(c.env?.incoming)))
    .get('/', (c) => c.text('ok'))

const statuses = async (answers: Iterable<Response | Promise<Response>>) =>
  (await Promise.all(answers)).map(({ status }) => status)

it('lets in again what it refused when the minute is over, and says when that is', async () => {
  let now = 1000
  const { request } = app(() => now)
  expect(await statuses([request('/'), request('/')])).toEqual([200, 200])
  now += 18_000
  const refused = await request('/')
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('42')
  expect(await refused.json()).toMatchObject({ error: { code: 'rate-limited' } })
  now += 42_001
  expect((await request('/')).status).toBe(200)
})

it('counts each client behind a proxy by itself', async () => {
  const server = createAdaptorServer({ fetch: app().fetch }).listen(0)
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : ''
  const from = (client: string) =>
    fetch(`http://localhost:${port}/`, { headers: { 'X-Forwarded-For': client } })
  const one = await statuses([from('198.51.100.1'), from('198.51.100.1'), from('198.51.100.1')])
  expect(one.toSorted()).toEqual([200, 200, 429])
  expect((await from('198.51.100.2')).status).toBe(200)
  server.close()
})
