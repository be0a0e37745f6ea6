import Pusher from 'pusher'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, expect, it } from 'vitest'
import { bound, joined, openClient } from '../../api/channels-server/testing/official-clients'
import { freePort, startChannelsServer } from '../server'

/** The channels server that stands alone, as `npm run channels` starts it. */
const hook = createServer((request, response) => {
  webhooks.push(String(request.headers['x-pusher-key']))
  request.resume()
  response.end()
}).listen(await freePort(), 'localhost')
const webhooks: string[] = []
await once(hook, 'listening')
const address = hook.address()
const hookPort = typeof address === 'object' ? address?.port : undefined
const server = await startChannelsServer({
  CHANNELS_APPS: '1:first-key:first-secret,2:second-key:second-secret',
  CHANNELS_WEBHOOK_URL: `http://localhost:${hookPort}/`,
})
afterAll(async () => {
  await server.stop()
  hook.closeAllConnections()
  hook.close()
})

const api = (appId: string, key: string, secret: string) =>
  new Pusher({ appId, key, secret, host: 'localhost', port: String(server.port), useTLS: false })

it('serves several apps that share nothing, and tells of their channels', async () => {
  const clients = [openClient(server.port, 'first-key'), openClient(server.port, 'second-key')]
  const [first, second] = await Promise.all(clients.map((client) => joined(client, 'tfue')))
  if (!first || !second) throw new Error('both have joined')
  const heard = [bound(first, 'e'), bound(second, 'e')]
  await api('1', 'first-key', 'first-secret').trigger('tfue', 'e', { app: 1 })
  await api('2', 'second-key', 'second-secret').trigger('tfue', 'e', { app: 2 })
  expect(await Promise.all(heard)).toEqual([{ app: 1 }, { app: 2 }])
  await expect.poll(() => webhooks.toSorted()).toEqual(['first-key', 'second-key'])
  for (const client of clients) client.disconnect()
})

it('tells how it stands as the API does: health, readiness and metrics', async () => {
  const get = (path: string) => fetch(`${server.baseUrl}${path}`)
  expect(await (await get('/api/health/ready')).json()).toMatchObject({ ready: true, reasons: [] })
  const client = openClient(server.port, 'first-key')
  await joined(client, 'tfue')
  const stranger = openClient(server.port, 'nobodys-key')
  const metrics = async () => await (await get('/api/metrics')).text()
  await expect.poll(metrics).toContain('\nstreamer_event_viewer_pusher_connections 1\n')
  const refused = 'streamer_event_viewer_pusher_connections_refused_total{code="4001"}'
  await expect.poll(metrics).toContain(refused)
  expect(await metrics()).toMatch(/_build_info\{version="\d/)
  expect(await metrics()).toContain('route="/apps/:id/events",status="200"')
  client.disconnect()
  stranger.disconnect()

  const guarded = await startChannelsServer({
    CHANNELS_APPS: '1:k:s',
    METRICS_TOKEN: 'a-token-for-prometheus',
  })
  const headers = { Authorization: 'Bearer a-token-for-prometheus' }
  expect((await fetch(`${guarded.baseUrl}/api/metrics`)).status).toBe(401)
  expect((await fetch(`${guarded.baseUrl}/api/metrics`, { headers })).status).toBe(200)
  await guarded.stop()
})

it("refuses one app's secret for another", async () => {
  const wrong = api('2', 'second-key', 'first-secret').trigger('tfue', 'e', {})
  await expect(wrong).rejects.toMatchObject({ status: 401 })
})
