import { createHmac } from 'node:crypto'
import { afterAll, expect, it } from 'vitest'
import { startServer } from '../server'

/** Pusher tells who is watched; whoever is not Pusher tells nothing. */
const app = { key: 'a-key', secret: 'the-secret' }
const server = await startServer({
  PUSHER_APP_ID: '7',
  PUSHER_KEY: app.key,
  PUSHER_SECRET: app.secret,
})
afterAll(() => server.stop())

const body = (events: object[]) => JSON.stringify({ time_ms: Date.now(), events })
const send = (text: string, secret = app.secret, key = app.key) =>
  fetch(`${server.baseUrl}/api/pusher/webhook`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Pusher-Key': key,
      'X-Pusher-Signature': createHmac('sha256', secret).update(text).digest('hex'),
    },
    body: text,
  })

it('takes a signed webhook, of whatever events', async () => {
  const events = [
    { name: 'channel_occupied', channel: 'tfue' },
    { name: 'channel_vacated', channel: 'private-tfue-mods' },
    { name: 'member_added', channel: 'presence-tfue', user_id: '1' },
    { name: 'something_new' },
  ]
  expect((await send(body(events))).status).toBe(204)
  expect((await send(body([]))).status).toBe(204)
})

it('refuses another signature, another key, or none', async () => {
  const text = body([{ name: 'channel_vacated', channel: 'tfue' }])
  expect((await send(text, 'another secret')).status).toBe(403)
  expect((await send(text, app.secret, 'another-key')).status).toBe(403)
  const unsigned = fetch(`${server.baseUrl}/api/pusher/webhook`, { method: 'POST', body: text })
  expect((await unsigned).status).toBe(403)
})

it('answers 400 to what is signed and no webhook', async () => {
  expect((await send('{"events":7}')).status).toBe(400)
  expect((await send('not json')).status).toBeLessThan(500)
})
