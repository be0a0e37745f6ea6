import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { post, raid } from '../callback'
import { freePort, startServer } from '../server'

/** When Pusher would not take an event, Twitch has to send it again. */
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

/** Our server, which publishes to a Pusher that answers as `answer` says. */
async function startWithPusher(answer: RequestListener): Promise<string> {
  const port = await freePort()
  const pusher = createServer(answer).listen(port, 'localhost')
  await once(pusher, 'listening')
  const server = await startServer({
    PUSHER_APP_ID: '7',
    PUSHER_KEY: 'a-key',
    PUSHER_SECRET: 'the-secret',
    PUSHER_HOST: 'localhost',
    PUSHER_PORT: String(port),
    PUSHER_USE_TLS: 'false',
    LOG_LEVEL: 'silent',
  })
  closing.push(async () => {
    await server.stop()
    pusher.closeAllConnections()
    pusher.close()
  })
  return server.baseUrl
}

it('answers 503 while Pusher fails, and takes the same id when it works again', async () => {
  let isBroken = true
  const triggers: string[] = []
  const baseUrl = await startWithPusher((request, response) => {
    triggers.push(request.url?.split('?')[0] ?? '')
    request.resume()
    response.writeHead(isBroken ? 500 : 200).end('{}')
  })
  const refused = await post(baseUrl, raid('tfue'), { id: 'retry' })
  expect(refused.status).toBe(503)
  const text = await refused.text()
  expect(JSON.parse(text)).toMatchObject({ error: { code: expect.any(String) } })
  expect(text).not.toMatch(/the-secret|auth_signature/)
  const events = await fetch(`${baseUrl}/api/streamers/tfue/events`)
  expect(await events.json()).toMatchObject({ events: [] })

  isBroken = false
  expect((await post(baseUrl, raid('tfue'), { id: 'retry' })).status).toBe(204)
  expect((await post(baseUrl, raid('tfue'), { id: 'retry' })).status).toBe(204)
  expect(triggers).toEqual(['/apps/7/events', '/apps/7/events'])
})

it('answers 503 within ten seconds when Pusher hangs', async () => {
  const baseUrl = await startWithPusher(() => {})
  const started = Date.now()
  expect((await post(baseUrl, raid('tfue'))).status).toBe(503)
  expect(Date.now() - started).toBeLessThan(10_000)
}, 15_000)

it('answers 503 when Pusher is not there', async () => {
  const server = await startServer({
    PUSHER_APP_ID: '7',
    PUSHER_KEY: 'a-key',
    PUSHER_SECRET: 'the-secret',
    PUSHER_HOST: 'localhost',
    PUSHER_PORT: String(await freePort()),
    PUSHER_USE_TLS: 'false',
    LOG_LEVEL: 'silent',
  })
  closing.push(() => server.stop())
  expect((await post(server.baseUrl, raid('tfue'))).status).toBe(503)
})
