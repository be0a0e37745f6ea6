import { afterAll, expect, it, onTestFinished } from 'vitest'
import { bearer, logIn } from '../login'
import { startServer } from '../server'
import { strangerAt } from '../stranger'

/** Bodies that are not what their Content-Type says. */
const server = await startServer()
afterAll(() => server.stop())
const { send, get } = strangerAt(server)
const token = await logIn(server.baseUrl, 'tfue')

it.each([
  ['/api/lab/events', 'application/json', '{"streamer":'],
  ['/api/lab/events', 'application/json', ''],
  ['/api/pusher/auth', 'multipart/form-data', 'socket_id=1.1&channel_name=private-tfue'],
  ['/api/pusher/auth', 'multipart/form-data; boundary=x', '--y\r\n'],
])('answers 400 where %s is sent a %s that is none', async (path, type, body) => {
  const response = await fetch(`${server.baseUrl}${path}`, {
    method: 'POST',
    headers: { ...bearer(token).headers, 'Content-Type': type },
    body,
  })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({
    error: { code: expect.any(String), message: expect.any(String), hint: expect.any(String) },
  })
})

it('takes it for no fault of ours when somebody hangs up in the middle of a body', async () => {
  const paths = ['/api/callback', '/api/lab/events', '/api/pusher/webhook', '/sandbox/events']
  const metrics = async () => (await get('/api/metrics')).text()
  for (const path of paths) {
    const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`
    const socket = await send(`${head}Content-Length: 1000\r\n\r\n{"a":`)
    // Not before it was read: the next request on another connection is answered later.
    await metrics()
    socket.destroy()
  }
  await expect.poll(metrics).toContain('callbacks_total{result="body-unreadable"} 1')
  expect(await metrics()).not.toMatch(/^streamer_event_viewer_faults_total\{/m)
})

it('takes it for no trouble with Twitch when whoever asked for a streamer has gone', async () => {
  const noting = await startServer({ LOG_LEVEL: 'info' })
  onTestFinished(() => noting.stop())
  const stranger = strangerAt(noting)
  for (let n = 0; n < 20; n++) {
    const request = `GET /api/streamers/gone_${n} HTTP/1.1\r\nHost: localhost\r\n\r\n`
    const socket = await stranger.send(request)
    socket.destroy()
  }
  await expect.poll(() => noting.output()).toContain('"code":"twitch-unavailable"')
  expect(noting.output()).not.toContain('"level":50')
})
