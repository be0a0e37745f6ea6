import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, expect, it } from 'vitest'
import { post, postUnsigned, raid } from '../callback'
import { bearer, logIn } from '../login'
import { startServer } from '../server'
import { signedHeaders } from '../sign'

/** Nothing secret is ever written to the log or told in an answer, whatever goes wrong. */
const settings = {
  EVENTSUB_SECRET: 'the-secret-of-eventsub',
  PUSHER_APP_ID: '7',
  PUSHER_KEY: 'public-key',
  PUSHER_SECRET: 'the-secret-of-pusher',
  PUSHER_HOST: 'localhost',
  // Nobody listens there: every event fails to be published.
  PUSHER_PORT: '9',
  PUSHER_USE_TLS: 'false',
  METRICS_TOKEN: 'the-token-of-metrics',
  LOG_LEVEL: 'debug',
}
const server = await startServer(settings)
afterAll(() => server.stop())

it('is kept out of the log and of every answer', async () => {
  const answers: string[] = []
  const signatures: string[] = []
  const call = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${server.baseUrl}${path}`, { redirect: 'manual', ...init })
    answers.push(await response.text())
  }
  const token = await logIn(server.baseUrl, 'tfue')
  const stranger = 'stranger'.repeat(4)
  const form = { socket_id: '1.2', channel_name: 'private-tfue' }
  const body = new URLSearchParams(form)

  for (const value of [token, stranger]) {
    const { headers } = bearer(value)
    await call(`/api/auth/session?access_token=${value}`, { headers })
    await call(`/api/streamers/tfue/events?token=${value}`, { headers })
    await call('/api/streamers/tfue/subscriptions', { method: 'PUT', headers })
    await call(`/api/nothing?access_token=${value}`, { headers })
    await call('/api/pusher/auth', { method: 'POST', headers, body: new URLSearchParams({}) })
    await call('/api/lab/events', {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ streamer: 'tfue', type: 'channel.raid' }),
    })
  }
  await call(`/api/metrics?token=${settings.METRICS_TOKEN}`)
  await call('/api/health')
  await call('/api/config')
  await call('/apps/7/events?auth_key=public-key&auth_signature=x', { method: 'POST', body })

  const message = JSON.stringify(raid('tfue'))
  for (const secret of [settings.EVENTSUB_SECRET, 'a-wrong-secret-of-eventsub']) {
    const headers = signedHeaders(message, { secret })
    signatures.push(headers['Twitch-Eventsub-Message-Signature'] ?? '')
    const init = { method: 'POST', headers, body: message }
    await call('/api/callback', init)
    await call('/api/callback', { ...init, body: `${message} ` })
  }
  answers.push(await (await postUnsigned(server.baseUrl, {})).text())
  answers.push(await (await post(server.baseUrl, '{', { secret: settings.EVENTSUB_SECRET })).text())
  await call('/api/auth/session', { method: 'DELETE', headers: bearer(token).headers })

  const written = server.output()
  expect(written).toContain('publisher-unavailable')
  expect(written).toContain('signature-wrong')
  expect(written).toContain('token-invalid')
  const secrets = [
    settings.EVENTSUB_SECRET,
    settings.PUSHER_SECRET,
    settings.METRICS_TOKEN,
    token,
    stranger,
    ...signatures.map((signature) => signature.slice('sha256='.length)),
  ]
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(10)
    expect(written).not.toContain(secret)
    expect(answers.join('\n')).not.toContain(secret)
  }
  expect(answers.join('\n')).not.toMatch(/\n\s+at .*:\d+:\d+/)
})

it.each([
  ['refuses the credentials', 403, 'invalid client secret'],
  ['fails', 500, 'Internal Server Error'],
  ['hangs up', 0, ''],
])('is kept out when Twitch %s', async (_name, status, message) => {
  const requests: string[] = []
  const twitch = createServer((request, response) => {
    requests.push(request.url ?? '')
    request.resume()
    if (!status) return request.socket.destroy()
    response.writeHead(status, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify({ status, message }))
  }).listen(0)
  await once(twitch, 'listening')
  const address = twitch.address()
  const real = {
    TWITCH_CLIENT_ID: 'our-client-id',
    TWITCH_CLIENT_SECRET: 'the-secret-of-the-client',
    EVENTSUB_SECRET: 'the-secret-of-eventsub',
    TWURPLE_MOCK_API_PORT: String(typeof address === 'object' ? address?.port : ''),
    LOG_LEVEL: 'debug',
  }
  const ours = await startServer(real)
  const { headers } = bearer('a-token-of-a-viewer')
  const answers = await Promise.all(
    [
      ['GET', '/api/streamers/tfue'],
      ['PUT', '/api/streamers/tfue/subscriptions'],
      ['GET', '/api/streamers/tfue/events'],
      ['GET', '/api/auth/session'],
      ['DELETE', '/api/auth/session'],
      ['GET', '/api/setup'],
    ].map(async ([method, path]) => {
      const response = await fetch(`${ours.baseUrl}${path}`, { method, headers })
      return await response.text()
    }),
  )
  await expect.poll(ours.output).toContain('Subscriptions of an earlier start')
  await ours.stop()
  twitch.closeAllConnections()
  twitch.close()

  expect(requests.join()).toContain(real.TWITCH_CLIENT_SECRET)
  expect(requests.join()).toContain('a-token-of-a-viewer')
  const output = [ours.output(), ...answers].join('\n')
  for (const secret of [real.TWITCH_CLIENT_SECRET, real.EVENTSUB_SECRET, 'a-token-of-a-viewer']) {
    expect(output).not.toContain(secret)
  }
})
