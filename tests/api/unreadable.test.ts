import { afterAll, expect, it } from 'vitest'
import { bearer, logIn } from '../login'
import { startServer } from '../server'

/** Bodies that are not what their Content-Type says. */
const server = await startServer()
afterAll(() => server.stop())
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
